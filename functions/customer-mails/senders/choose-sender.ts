import { covers } from './identity-name.ts'

/** What a mail says of where it comes from. */
export interface MailSender {
  readonly name: string
  readonly address: string
  /** Where answers of customers go; null where the brand has told no address. */
  readonly replyTo: string | null
  /** Whether it is the platform's shared address. */
  readonly isShared: boolean
}

/** Of a brand's voice. */
export interface WantedSender {
  readonly senderName: string
  readonly senderAddress: string | null
  readonly replyTo: string | null
}

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
  const answers = replyTo ?? supportEmail
  if (senderAddress !== null && usable?.isVerified === true && covers(usable.identity, senderAddress)) {
    return { name: senderName, address: senderAddress, replyTo: answers, isShared: false }
  }
  return { name: senderName, address: sharedSender, replyTo: answers ?? senderAddress, isShared: true }
}
