import type { Brand } from '../../brands/brand.ts'
import type { Caller } from '../../http/callers/api-key.ts'
import type { HttpAnswer } from '../../http/http-answer.ts'
import { type Idempotency, IdempotencyRace, rememberAnswer } from '../../http/idempotency.ts'
import { Problem } from '../../http/problem.ts'
import type { BrandOrder } from '../../orders/brand-order.ts'
import type { OrderStore } from '../../orders/order-store.ts'
import { timestamp } from '../../runtime/clock.ts'
import { newId } from '../../runtime/ids.ts'
import { documentClient } from '../../storage/document-client.ts'
import { transact } from '../../storage/transact.ts'
import { actorOf, actWrite } from '../audit/audit-log.ts'
import type { BrandContact } from './contact-fields.ts'
import { replyAddress, type SendDeskMail } from './desk-mail.ts'

export interface ContactDependencies {
  readonly orders: OrderStore
  readonly findBrand: (id: string) => Promise<Brand | null>
  readonly send: SendDeskMail
  /** The desk's mailbox. */
  readonly mailbox: string | undefined
}

interface Asked {
  readonly caller: Caller
  readonly orderId: string
  readonly contact: BrandContact
  readonly idempotency: Idempotency | null
  readonly now: Date
}

const TOPICS: Readonly<Record<BrandContact['topic'], string>> = {
  where_is_it: 'Where is it?',
  not_as_ordered: 'Not as ordered',
  cancel: 'Please cancel',
  address: 'Another address',
  return: 'A return',
  refund: 'A refund',
  other: 'A question',
}

/**
 * Sends first and records then: where the answer was lost, a repetition may send the mail twice, which a person
 * recognises; a mail that was recorded and never sent would be missed by nobody.
 */
export async function contactBrand(
  { caller, orderId, contact, idempotency, now }: Asked,
  { orders, findBrand, send, mailbox }: ContactDependencies,
): Promise<HttpAnswer> {
  if (idempotency === null) throw new Problem('idempotency_key_required', 'Send an Idempotency-Key header.')
  const { brandOrderId, topic } = contact
  const found = await orders.find(orderId)
  if (!found?.order.brandOrders.some(({ id }) => id === brandOrderId)) {
    throw new Problem('not_found', 'There is no such brand order.')
  }
  const brandOrder = found.brandOrders.find(({ id }) => id === brandOrderId)
  if (brandOrder === undefined) {
    throw new Problem('state_conflict', 'The order was placed a moment ago, and the brand does not have it yet.')
  }
  const sentTo = (await findBrand(brandOrder.brandId))?.support.email ?? null
  if (sentTo === null) throw new Problem('state_conflict', 'The brand has no support contact by e-mail.')

  const id = newId('msg', now)
  const replyTo = replyAddress(mailbox, brandOrderId)
  const subject = `[${brandOrderId}] Order ${found.order.externalId}: ${TOPICS[topic]}`
  await send({ to: sentTo, subject, text: textOf(found.order.externalId, brandOrder, contact), replyTo })

  const answer = { status: 201, body: { id, orderId, brandOrderId, topic, sentTo, replyTo, at: timestamp(now) } }
  const act = { memberId: actorOf(caller), act: 'brand_contacted', orderId, brandOrderId, subject: id } as const
  const failed = await transact(documentClient, [
    rememberAnswer(orders.table, idempotency, answer, now),
    actWrite({ ...act, detail: { topic } }, now),
  ])
  if (failed.length > 0) throw new IdempotencyRace()
  return answer
}

/** Numbers, goods and state: nothing of the customer, whom the brand knows. */
function textOf(externalId: string, brandOrder: BrandOrder, { message, topic }: BrandContact): string {
  const { id, orderId, brandReference, status, fulfillmentStatus, lines } = brandOrder
  return [
    message,
    '',
    `About: ${TOPICS[topic]}`,
    `Our order: ${externalId} (${orderId})`,
    `Your part of it: ${id}`,
    ...(brandReference === null ? [] : [`Your number: ${brandReference}`]),
    `State: ${status}, ${fulfillmentStatus.replaceAll('_', ' ')}`,
    'Goods:',
    ...lines.map(({ quantity, sku, title }) => `  ${quantity} × ${title} (${sku})`),
    '',
    'Please answer this mail. Its subject and address say which order it is about.',
  ].join('\n')
}
