import type { Voice } from '../../brands/voice.ts'
import { covers } from './identity-name.ts'

/** What a mail says of where it comes from. */
export interface MailSender {
  readonly name: string
  readonly address: string
  /** Where answers of customers go; null for the address above. */
  readonly replyTo: string | null
  /** Whether it is the platform's shared address. */
  readonly isShared: boolean
}

type WantedSender = Pick<Voice, 'senderName' | 'senderAddress' | 'replyTo'>

/** Of the brand's row: what it set up, and whether SES lets mails go out with it. */
export interface UsableIdentity {
  readonly identity: string
  readonly isVerified: boolean
}

/**
 * The brand's own address where SES lets mails go out with it, else the platform's shared one under the brand's name.
 * Either way answers go to the brand.
 */
export function chooseSender(
  { senderName, senderAddress, replyTo }: WantedSender,
  usable: UsableIdentity | null,
  { sharedSender, supportEmail }: { readonly sharedSender: string; readonly supportEmail: string | null },
): MailSender {
  if (senderAddress !== null && usable?.isVerified === true && covers(usable.identity, senderAddress)) {
    return { name: senderName, address: senderAddress, replyTo, isShared: false }
  }
  const answers = replyTo ?? senderAddress ?? supportEmail
  return { name: senderName, address: sharedSender, replyTo: answers, isShared: true }
}
