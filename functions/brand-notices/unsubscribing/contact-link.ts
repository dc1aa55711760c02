import { isSigned, SIGNATURE, signatureOf } from '../../pages/signed-text.ts'

/**
 * The link by which a contact unsubscribes: `/brand-contacts/aurora.con_….<signature>`. It has no address, and works for
 * ever: mails are kept for years, and whoever wants no more of them must not be refused.
 */
export interface ContactLink {
  readonly brandId: string
  readonly contactId: string
}

const TOKEN = new RegExp(`^([a-z0-9][a-z0-9-]{0,62})\\.(con_[0-9A-Z]{26})\\.(${SIGNATURE})$`)

export function signContactLink(secret: string, link: ContactLink): string {
  return `${link.brandId}.${link.contactId}.${signatureOf(secret, statement(link))}`
}

/** What a token says; null when it is none, or none of these secrets signed it. */
export function readContactLink(secrets: readonly string[], token: string): ContactLink | null {
  const [, brandId, contactId, signature] = TOKEN.exec(token) ?? []
  if (brandId === undefined || contactId === undefined || signature === undefined) return null
  const link = { brandId, contactId }
  return isSigned(secrets, statement(link), signature) ? link : null
}

/** With its purpose, so that a signature is worth nothing elsewhere. */
function statement({ brandId, contactId }: ContactLink): string {
  return `brand-contact 1 ${brandId} ${contactId}`
}
