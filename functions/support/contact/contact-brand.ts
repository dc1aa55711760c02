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
import type { SealNote } from '../../vault/notes.ts'
import { actorOf, actWrite } from '../audit/audit-log.ts'
import type { NoteStore } from '../notes/note-store.ts'
import { ANSWER_ABOVE } from './answers/own-words.ts'
import type { BrandContact } from './contact-fields.ts'
import { contactWrite } from './contact-store.ts'
import type { SendDeskMail } from './desk-mail.ts'

export interface ContactDependencies {
  readonly orders: OrderStore
  readonly findBrand: (id: string) => Promise<Brand | null>
  readonly send: SendDeskMail
  /** Where the answer to a message goes; null where nobody chose. */
  readonly replyTo: (message: { readonly contactId: string; readonly brandOrderId: string }) => string | null
  readonly notes: Pick<NoteStore, 'isFull' | 'isGone' | 'writes'>
  readonly seal: SealNote
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
  return: 'Return',
  refund: 'Refund',
  other: 'Question',
}

/**
 * Sends first and records then: where the answer was lost, a repetition may send the mail twice, which a person
 * recognises; a mail that was recorded and never sent would be missed by nobody. What was written is kept as a note,
 * sealed and erased as notes are.
 */
export async function contactBrand(
  { caller, orderId, contact, idempotency, now }: Asked,
  { orders, findBrand, send, replyTo, notes, seal }: ContactDependencies,
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
  await checkKept(orderId, notes)

  const id = newId('msg', now)
  const noteId = newId('note', now)
  const sealed = await seal({ orderId, noteId, text: contact.message })
  const answersTo = replyTo({ contactId: id, brandOrderId })
  const subject = `[${brandOrderId}] Order ${found.order.externalId}: ${TOPICS[topic]}`
  await send({ to: sentTo, subject, text: textOf(found.order.externalId, brandOrder, contact), replyTo: answersTo })

  const at = timestamp(now)
  const memberId = actorOf(caller)
  const answer = {
    status: 201,
    body: { id, orderId, brandOrderId, topic, sentTo, replyTo: answersTo, noteId, at },
  }
  const recorded = [
    rememberAnswer(orders.table, idempotency, answer, now),
    actWrite({ memberId, act: 'brand_contacted', orderId, brandOrderId, subject: id, detail: { topic } }, now),
    contactWrite(orders.table, { id, orderId, brandOrderId, brandId: brandOrder.brandId, memberId, sentTo }, now),
  ]
  const brand = { direction: 'to_brand', brandOrderId, contactId: id, attachments: 0, isFromContact: null } as const
  const kept = notes.writes(orderId, { noteId, authorId: memberId, createdAt: at, sealed, brand })
  const failed = await transact(documentClient, [...recorded, ...kept])
  if (failed.includes(0)) throw new IdempotencyRace()
  // The customer was erased while the mail went out: it is told, and its words are not kept.
  if (failed.length > 0) await transact(documentClient, recorded)
  return answer
}

async function checkKept(orderId: string, notes: ContactDependencies['notes']): Promise<void> {
  const [isFull, isGone] = await Promise.all([notes.isFull(orderId), notes.isGone(orderId)])
  if (isGone) {
    throw new Problem(
      'state_conflict',
      'The customer’s data was erased, so that no message is kept. Use your own mail.',
    )
  }
  if (isFull) throw new Problem('state_conflict', 'The order has as many notes as it may have.')
}

/** Numbers, goods and state: nothing of the customer, whom the brand knows. */
function textOf(externalId: string, brandOrder: BrandOrder, { message, topic }: BrandContact): string {
  const { id, orderId, brandReference, status, fulfillmentStatus, lines } = brandOrder
  return [
    ANSWER_ABOVE,
    '',
    message,
    '',
    `About: ${TOPICS[topic]}`,
    `Our order: ${externalId} (${orderId})`,
    `Our reference: ${id}`,
    ...(brandReference === null ? [] : [`Your number: ${brandReference}`]),
    `State: ${status}, ${fulfillmentStatus.replaceAll('_', ' ')}`,
    'Goods:',
    ...lines.map(({ quantity, sku, title }) => `  ${quantity} × ${title} (${sku})`),
    '',
    'Please reply to this email: its address tells us which order it is about.',
  ].join('\n')
}
