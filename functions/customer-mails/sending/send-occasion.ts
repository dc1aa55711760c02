import type { Brand } from '../../brands/brand.ts'
import type { Voice } from '../../brands/voice.ts'
import type { BrandOrder } from '../../orders/brand-order.ts'
import type { OrderEvent } from '../../orders/event.ts'
import type { MailOccasion } from '../../orders/mails/mail-occasion.ts'
import type { Mail } from '../../outgoing/mails/send-mail.ts'
import { type Clock, timestamp } from '../../runtime/clock.ts'
import { log, OperatorError } from '../../runtime/log.ts'
import type { FulfilmentContent } from '../../vault/envelope-content.ts'
import type { WrittenMail } from '../writing/write-customer-mail.ts'
import { type HandOver, handOver } from './hand-over.ts'
import { MAIL_TAGS } from './mail-keys.ts'
import type { CustomerMail } from './mail-row.ts'
import type { CustomerMailStore, MailOutcome } from './mail-store.ts'
import { nextStep } from './next-step.ts'
import { isStillTrue, isToldByAnother } from './tell-story.ts'

export interface SendDependencies extends HandOver {
  readonly mails: CustomerMailStore
  readonly findBrandOrder: (orderId: string, brandOrderId: string) => Promise<BrandOrder | null>
  readonly findBrand: (brandId: string) => Promise<Brand | null>
  /** Opens what is sealed of the customer, and logs that; null when it was erased. */
  readonly openCustomer: (brandOrder: BrandOrder) => Promise<FulfilmentContent | null>
  readonly write: (told: {
    readonly event: OrderEvent
    readonly brandOrder: BrandOrder
    readonly content: FulfilmentContent
    readonly brand: Brand
    readonly voice: Voice
  }) => Promise<WrittenMail>
  /** False on a stage whose mails reach real people. */
  readonly testOrdersAreMailed: boolean
  readonly now: Clock
  readonly newToken: () => string
  readonly timeScale: number
}

export interface Occurred {
  readonly occasion: MailOccasion
  readonly event: OrderEvent
  /** The row as it was read, where the desk asked for the mail again. */
  readonly asked?: CustomerMail
}

/** What happened days ago is no news. A confirmation is a receipt, too, and is never too late. */
const TOO_LATE_DAYS = 3
const DAY_MILLISECONDS = 24 * 3600 * 1000

/**
 * Sends the mail of an occasion, once, however often and by however many functions at a time it is called. What it cannot
 * end now it throws about: the message comes again.
 */
export async function sendOccasion(occurred: Occurred, dependencies: SendDependencies): Promise<void> {
  const { occasion, event, asked } = occurred
  const { orderId, brandOrderId } = event
  if (brandOrderId === null) throw new OperatorError(`Event ${event.id} is of no brand order.`)
  const { mails, findBrandOrder, now, timeScale } = dependencies
  const before = asked ?? (await mails.find(brandOrderId, occasion.mailId))
  const step = nextStep(before, now(), timeScale)
  if (step === 'done') return
  if (step === 'wait') throw new OperatorError(`Mail ${occasion.mailId} of ${brandOrderId} may be on its way.`)

  const brandOrder = await findBrandOrder(orderId, brandOrderId)
  if (brandOrder === null) throw new OperatorError(`There is no brand order ${brandOrderId}.`)
  if (brandOrder.voiced?.includes(occasion.occasion) !== true) return
  const brand = await dependencies.findBrand(brandOrder.brandId)
  const reason = reasonToSkip(occurred, brandOrder, brand, dependencies)
  const row = rowOf(before, occurred, brandOrder, now())
  if (brand === null || brand.voice === null || reason !== null) {
    await claimed(mails, before, { ...row, state: 'skipped', reason })
    log('info', 'CUSTOMER_MAIL_SKIPPED', { ...idsOf(row), reason: reason ?? 'voice_ended' })
    return
  }
  const sending: CustomerMail = { ...row, state: 'sending', token: dependencies.newToken(), mails: row.mails + 1 }
  await claimed(mails, before, sending)
  await send(sending, { event, brandOrder, brand, voice: brand.voice }, dependencies)
}

interface Told {
  readonly event: OrderEvent
  readonly brandOrder: BrandOrder
  readonly brand: Brand
  readonly voice: Voice
}

/** The holder of the claim writes and sends. Where it crashes, nobody knows how far it came. */
async function send(sending: CustomerMail, told: Told, dependencies: SendDependencies): Promise<void> {
  const { mails, now } = dependencies
  const end = (state: CustomerMail['state'], more: Partial<MailOutcome> = {}) =>
    mails.settle(sending, { ...outcomeOf(sending, now()), state, ...more })
  // Certainly not out: this try does not count.
  const unsent = { mails: sending.mails - 1 }
  let mail: Omit<Mail, 'from' | 'replyTo'> & { readonly language: string }
  try {
    const content = await dependencies.openCustomer(told.brandOrder)
    if (content === null) {
      await end('skipped', { ...unsent, reason: 'customer_erased' })
      return
    }
    const { language, ...written } = await dependencies.write({ ...told, content })
    mail = { ...written, language, to: content.customer.email, tags: tagsOf(sending) }
  } catch (error) {
    await end('not_sent', unsent)
    throw error
  }
  const { language, ...parts } = mail
  const sent = await handOver(parts, { brand: told.brand, voice: told.voice }, dependencies)
  const context = { ...idsOf(sending), outcome: sent.outcome, attempt: sending.mails }
  if (sent.outcome === 'sent') {
    await end('sent', { language, messageId: sent.messageId, sentAt: timestamp(now()) })
    log('info', 'CUSTOMER_MAIL_SENT', context)
    return
  }
  if (sent.outcome === 'not_sent') {
    await end('not_sent', { ...unsent, language, reason: sent.hopeless ? 'refused' : 'throttled' })
    log('warn', 'CUSTOMER_MAIL_NOT_SENT', { ...context, reason: sent.code })
    throw new OperatorError(`Amazon SES did not take mail ${sending.mailId} of ${sending.brandOrderId}.`)
  }
  log('warn', 'CUSTOMER_MAIL_NOT_SENT', context)
  throw new OperatorError(`Nobody knows whether mail ${sending.mailId} of ${sending.brandOrderId} went out.`)
}

function reasonToSkip(
  { occasion, event, asked }: Occurred,
  brandOrder: BrandOrder,
  brand: Brand | null,
  { now, testOrdersAreMailed }: SendDependencies,
): CustomerMail['reason'] {
  if (brand === null || brand.voice === null) return 'voice_ended'
  if (!brandOrder.livemode && !testOrdersAreMailed) return 'test_order'
  if (!isStillTrue(event, brandOrder)) return 'no_longer_true'
  // The desk gets the mail that it asked for, with all that is known by now.
  if (asked === undefined && isToldByAnother(event, brandOrder)) return 'no_longer_true'
  const age = now().getTime() - Date.parse(event.timestamp)
  const isNews = asked !== undefined || occasion.occasion === 'order_confirmed'
  return !isNews && age > TOO_LATE_DAYS * DAY_MILLISECONDS ? 'too_late' : null
}

async function claimed(mails: CustomerMailStore, before: CustomerMail | null, next: CustomerMail): Promise<void> {
  if (await mails.claim(before, next)) return
  throw new OperatorError(`Somebody else has mail ${next.mailId} of ${next.brandOrderId}.`)
}

/** The row with nothing of the present try. */
function rowOf(before: CustomerMail | null, { occasion }: Occurred, brandOrder: BrandOrder, now: Date): CustomerMail {
  return {
    brandOrderId: brandOrder.id,
    orderId: brandOrder.orderId,
    brandId: brandOrder.brandId,
    ...occasion,
    state: 'not_sent',
    token: null,
    at: timestamp(now),
    mails: before?.mails ?? 0,
    language: before?.language ?? null,
    messageId: before?.messageId ?? null,
    sentAt: before?.sentAt ?? null,
    reason: null,
    outcome: null,
    resends: before?.resends ?? 0,
    resendId: before?.resendId ?? null,
  }
}

function outcomeOf({ mails, language, messageId, sentAt }: CustomerMail, now: Date): Omit<MailOutcome, 'state'> {
  return { at: timestamp(now), mails, language, messageId, sentAt, reason: null }
}

/** All that SES's events say of a mail to us. `mailTry` tells a mail that was sent again from those before it. */
function tagsOf({ brandOrderId, mailId, mails }: CustomerMail): Record<string, string> {
  return { [MAIL_TAGS.brandOrderId]: brandOrderId, [MAIL_TAGS.mailId]: mailId, [MAIL_TAGS.mailTry]: String(mails) }
}

const idsOf = ({ orderId, brandOrderId, brandId, mailId }: CustomerMail) => ({
  orderId,
  brandOrderId,
  brandId,
  subjectId: mailId,
})
