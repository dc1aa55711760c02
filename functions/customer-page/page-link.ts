import { isSigned, SIGNATURE, signatureOf } from '../pages/signed-text.ts'

/**
 * The link to a customer's page of one brand order: `/orders/bo_….1799999999.<signature>`. Whoever holds it may see the page
 * and start a return. Nothing in it says who the customer is.
 */

/** Days from the mail: delivery that is late, the usual times for returns, and the refund after them. */
export const LINK_DAYS = 180
const DAY_SECONDS = 24 * 3600

export interface PageLink {
  readonly brandOrderId: string
  /** Epoch seconds; from then on it shows nothing. */
  readonly expiresAt: number
}

/** A link as it was found in a URL: nothing in it is believed before `isGenuine`. */
export interface ReadPageLink extends PageLink {
  readonly signature: string
}

const TOKEN = new RegExp(`^(bo_[0-9A-Za-z]{1,60})\\.(\\d{10})\\.(${SIGNATURE})$`)

/** The link's last part; the same for the same link and secret. */
export function signPageLink(secret: string, link: PageLink): string {
  return `${link.brandOrderId}.${link.expiresAt}.${signatureOf(secret, statement(link))}`
}

/** What a token says; null when it is none. */
export function readPageLink(token: string): ReadPageLink | null {
  const [, brandOrderId, expiresAt, signature] = TOKEN.exec(token) ?? []
  return brandOrderId === undefined || signature === undefined
    ? null
    : { brandOrderId, expiresAt: Number(expiresAt), signature }
}

export function isGenuine(secrets: readonly string[], link: ReadPageLink): boolean {
  return isSigned(secrets, statement(link), link.signature)
}

export function hasExpired({ expiresAt }: PageLink, now: Date): boolean {
  return expiresAt * 1000 <= now.getTime()
}

/** At the end of a day, so that all mails of one day carry the same link. */
export function expiryOf(now: Date): number {
  return (Math.floor(now.getTime() / 1000 / DAY_SECONDS) + 1 + LINK_DAYS) * DAY_SECONDS
}

/** With purpose and version, so that a signature is worth nothing elsewhere, nor after what the page shows was made more. */
function statement({ brandOrderId, expiresAt }: PageLink): string {
  return `customer-page 1 ${brandOrderId} ${expiresAt}`
}
