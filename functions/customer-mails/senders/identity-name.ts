import { domainToASCII } from 'node:url'
import { isEmailAddress } from '../../orders/addresses/email.ts'

/** What SES verifies: a domain with all its addresses, or one address. */
export interface IdentityName {
  /** As SES has it: in lower case, its domain in ASCII. */
  readonly name: string
  readonly type: 'domain' | 'address'
  readonly domain: string
}

const LABEL = '(?!-)[a-z0-9-]{1,63}(?<!-)'
const DOMAIN = new RegExp(`^(?=.{4,253}$)(?:${LABEL}\\.)+(?!\\d+$)${LABEL}$`)

/** The domain in ASCII, or null where it is none. */
export function domainName(text: string): string | null {
  const ascii = domainToASCII(text.trim().toLowerCase())
  return DOMAIN.test(ascii) ? ascii : null
}

/** Null where the text is neither a domain nor an e-mail address. */
export function identityName(text: string): IdentityName | null {
  const at = text.lastIndexOf('@')
  const domain = domainName(text.slice(at + 1))
  if (domain === null) return null
  if (at < 0) return { name: domain, type: 'domain', domain }
  const name = `${text.slice(0, at).trim().toLowerCase()}@${domain}`
  return isEmailAddress(name) ? { name, type: 'address', domain } : null
}

/** Whether mail may go out from the address with this identity. A domain's goes for its subdomains too. */
export function covers(identity: string, address: string): boolean {
  const wanted = identityName(address)
  if (wanted === null || wanted.type !== 'address') return false
  return identity.includes('@')
    ? wanted.name === identity
    : wanted.domain === identity || wanted.domain.endsWith(`.${identity}`)
}
