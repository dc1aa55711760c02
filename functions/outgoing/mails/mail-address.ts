import { domainToASCII } from 'node:url'

/** An address as SES takes it: its domain in ASCII (`xn--…`), since SES encodes none. The part before the @ is ASCII already. */
export function mailAddress(address: string): string {
  const at = address.lastIndexOf('@')
  const domain = domainToASCII(address.slice(at + 1))
  // Not a domain at all: SES says so itself.
  return domain === '' ? address : `${address.slice(0, at)}@${domain}`
}
