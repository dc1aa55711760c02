import * as z from 'zod'
import { isSigned, SIGNATURE, signatureOf } from '../../../pages/signed-text.ts'

/**
 * The links of an order mail. Each names one brand order, one thing that can be
 * done with it and a last day, and is signed with the brand's own secret; whoever
 * holds it may do that one thing. Nothing in it says who the customer is.
 */

export const actionPurpose = z.enum(['accept', 'refuse', 'ship', 'deliver', 'cancel', 'refund'])
export type ActionPurpose = z.infer<typeof actionPurpose>

export interface ActionLink {
  readonly brandOrderId: string
  readonly purpose: ActionPurpose
  /** Epoch seconds; from then on it does nothing. */
  readonly expiresAt: number
}

/** A link as it was found in a URL: nothing in it is believed before `verifyLink`. */
export interface ReadLink extends ActionLink {
  readonly signature: string
}

/** Days after the brand should have accepted: made to order, shipped late, returned, refunded. */
export const LINK_DAYS = 60

const TOKEN = new RegExp(`^(bo_[0-9A-Za-z]{1,40})\\.([a-z]{1,12})\\.(\\d{10})\\.(${SIGNATURE})$`)

/** The link's last part: `bo_….ship.1799999999.<signature>`. The same for the same link and secret. */
export function signLink(secret: string, brandId: string, link: ActionLink): string {
  return `${statement(link)}.${signatureOf(secret, signedText(brandId, link))}`
}

/** What a token says; null when it is none. */
export function readLink(token: string): ReadLink | null {
  const [, brandOrderId = '', purpose, expiresAt = '', signature = ''] = TOKEN.exec(token) ?? []
  const known = actionPurpose.safeParse(purpose)
  return known.success ? { brandOrderId, purpose: known.data, expiresAt: Number(expiresAt), signature } : null
}

export type LinkVerdict = 'good' | 'expired' | 'forged'

/** Checks a link with every secret in use, in constant time; its age only once it is known to be ours. */
export function verifyLink(secrets: readonly string[], brandId: string, link: ReadLink, now: Date): LinkVerdict {
  if (!isSigned(secrets, signedText(brandId, link), link.signature)) return 'forged'
  return link.expiresAt * 1000 > now.getTime() ? 'good' : 'expired'
}

function statement({ brandOrderId, purpose, expiresAt }: ActionLink): string {
  return `${brandOrderId}.${purpose}.${expiresAt}`
}

function signedText(brandId: string, link: ActionLink): string {
  // The brand's id is no part of the link, but of what is signed: a link is worth nothing at another brand.
  return `brand-action ${brandId} ${statement(link)}`
}
