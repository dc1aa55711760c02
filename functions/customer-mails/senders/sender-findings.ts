import { covers, identityName } from './identity-name.ts'
import { statusOf } from './sender-answer.ts'
import type { SesIdentity } from './ses-identities.ts'

export interface SenderChecked {
  readonly brandId: string
  /** Of the brand's voice: null where mails come from the shared address, or where it writes to its customers itself. */
  readonly senderAddress: string | null
  /** Null where none is set up. */
  readonly identity: string | null
  readonly found: SesIdentity | null
}

const SHARED = 'Until then its mails to customers come from the platform’s shared address.'

/** Sentences about whom a brand's mails come from; none where nothing is to be done. */
export function senderFindings({ brandId, senderAddress, identity, found }: SenderChecked): string[] {
  const setUp = `npm run admin -- brands sender set-up ${brandId}`
  if (identity === null) {
    if (senderAddress === null) return []
    const domain = identityName(senderAddress)?.domain ?? '<domain>'
    return [`No identity is set up for ${senderAddress}: "${setUp} ${domain}". ${SHARED}`]
  }
  const uncovered =
    senderAddress === null || covers(identity, senderAddress)
      ? []
      : [
          `Its mails should come from ${senderAddress}, which ${identity} does not stand for. They come from the shared address.`,
        ]
  switch (statusOf(found)) {
    case 'missing':
      return [`Amazon SES has no identity ${identity} any more: "${setUp} ${identity}". ${SHARED}`]
    case 'foreign':
      return [`${identity} at Amazon SES is not this deployment’s. Its mails come from the platform’s shared address.`]
    case 'failed':
      return [`Amazon SES gave up looking for the records of ${identity}: "${setUp} ${identity}". ${SHARED}`]
    case 'pending':
      return [
        `Amazon SES has not verified ${identity} yet: "npm run admin -- brands sender show ${brandId}". ${SHARED}`,
      ]
    case 'verified':
      return [...uncovered, ...mailFromFindings(found)]
  }
}

function mailFromFindings(found: SesIdentity | null): string[] {
  const mailFrom = found?.mailFrom ?? null
  if (mailFrom === null || mailFrom.status === 'verified') return []
  return [
    `The records of ${mailFrom.domain} are not there: mails that cannot be delivered come back by Amazon’s domain.`,
  ]
}
