import type { Brand } from '../../brands/brand.ts'
import type { Voice } from '../../brands/voice.ts'
import type { Mail, SendMail, SendOutcome } from '../../outgoing/mails/send-mail.ts'

/** Whom a mail comes from. */
export interface MailFrom {
  readonly name: string
  readonly address: string
  readonly replyTo: string | null
  /** Whether it is the stage's own address. */
  readonly isShared: boolean
}

export interface HandOver {
  readonly sendMail: SendMail
  /** The brand's own sender, where mails may go out with it. */
  readonly senderOf: (brand: Brand, voice: Voice) => Promise<MailFrom>
  /** Amazon SES refused a mail because of the brand's own sender. */
  readonly senderRefused: (brandId: string) => Promise<void>
}

/**
 * Hands a mail to Amazon SES. Where SES refuses it for certain because of the brand's own sender, it goes out at once from
 * the stage's address: a customer must not wait for somebody's DNS. A mail that is refused for its content would be from there too.
 */
export async function handOver(
  mail: Omit<Mail, 'from' | 'replyTo'>,
  { brand, voice }: { readonly brand: Brand; readonly voice: Voice },
  { sendMail, senderOf, senderRefused }: HandOver,
): Promise<SendOutcome> {
  const from = await senderOf(brand, voice)
  const sent = await sendMail(withSender(mail, from))
  if (from.isShared || sent.outcome !== 'not_sent' || sent.isOfSender !== true) return sent
  await senderRefused(brand.id)
  const other = await senderOf(brand, voice)
  return other.isShared ? await sendMail(withSender(mail, other)) : sent
}

function withSender(mail: Omit<Mail, 'from' | 'replyTo'>, { name, address, replyTo }: MailFrom): Mail {
  return { ...mail, from: { name, address }, replyTo }
}
