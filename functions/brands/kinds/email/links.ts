import type { Submission } from '../submission.ts'
import { type ActionPurpose, actionPurpose, LINK_DAYS, signLink } from './action-link.ts'

export type OrderLinks = Readonly<Record<ActionPurpose, string>>

/** A brand order's links. They follow from the order alone, so that a repeated mail carries the same. */
export function linksOf(
  { brandOrderId, brandId, acceptBy }: Pick<Submission, 'brandOrderId' | 'brandId' | 'acceptBy'>,
  publicUrl: string,
  secret: string,
): OrderLinks {
  const expiresAt = Math.floor(Date.parse(acceptBy) / 1000) + LINK_DAYS * 24 * 3600
  const start = publicUrl.replace(/\/+$/, '')
  const link = (purpose: ActionPurpose) =>
    `${start}/brand-actions/${signLink(secret, brandId, { brandOrderId, purpose, expiresAt })}`
  return Object.fromEntries(actionPurpose.options.map((purpose) => [purpose, link(purpose)])) as OrderLinks
}
