import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { newBrandOrderPut, newOrderWrites } from '../../../../functions/orders/order-rows.ts'
import { addSeconds, timestamp } from '../../../../functions/runtime/clock.ts'
import type { TransactWrite } from '../../../../functions/storage/transact.ts'
import { actWriteTo } from '../../../../functions/support/audit/act-write.ts'
import { changeDeskMarks } from '../../../../functions/support/notes/desk-marks.ts'
import { sealOrder } from '../../../../functions/vault/seal-order.ts'
import { noteKey } from '../../../../functions/vault/vault-keys.ts'
import type { Told } from '../lives/tell-stories.ts'
import type { Sealing } from './sealing.ts'

export interface WritingOptions {
  readonly ordersTable: string
  readonly sealing: Sealing
  /** Members of the desk, by their account's id. */
  readonly memberIds: readonly [string, ...string[]]
  readonly filledAt: Date
}

/** Until a sweep would start the order's workflow, should its first event not do so. */
const GRACE_SECONDS = 600

/**
 * All rows of an order as it stands at the end of its story, for one transaction: the workflow that its first event
 * starts finds the order split, and nothing due that the story did not leave due.
 */
export async function orderWrites(told: Told, options: WritingOptions): Promise<TransactWrite[]> {
  const { life } = told
  const { ordersTable, sealing, filledAt } = options
  const { order, purchase, firstEvent, request } = life
  const dueAt = timestamp(addSeconds(filledAt, GRACE_SECONDS))
  const { storefrontId, livemode, createdAt } = order
  const brandIds = order.brandOrders.map(({ brandId }) => brandId)
  const sealed = await sealOrder(
    { request, orderId: order.id, storefrontId, livemode, brandIds, now: new Date(createdAt) },
    sealing,
  )
  return [
    ...life.brandOrders.map((brandOrder): TransactWrite => ({ Put: newBrandOrderPut(ordersTable, brandOrder) })),
    ...newOrderWrites(ordersTable, order, purchase, firstEvent, dueAt),
    ...life.writes,
    ...sealed,
    ...(await deskWrites(told, options)),
  ]
}

/** What the desk did, wrote and noted. */
async function deskWrites({ life, story }: Told, { sealing, memberIds }: WritingOptions): Promise<TransactWrite[]> {
  const { id: orderId } = life.order
  const memberId = memberOf(orderId, memberIds)
  const acts = life.acts.map(({ at, ...act }) => actWriteTo(sealing.table, { ...act, memberId }, at))
  if (story.desk === null) return acts
  const { note: text, at } = story.desk
  const noteId = `note_${orderId.replace('ord_', '')}`
  const note = {
    noteId,
    authorId: memberId,
    createdAt: timestamp(at),
    sealed: await sealing.sealNote({ orderId, noteId, text }),
  }
  return [
    ...acts,
    { Put: { TableName: sealing.table, Item: { ...noteKey(orderId, noteId), ...note } } },
    actWriteTo(sealing.table, { act: 'note_added', orderId, subject: noteId, memberId }, at),
  ]
}

/** Tags of an order, and who takes care of it. */
export async function markOrder(
  { life, story }: Told,
  client: DynamoDBDocumentClient,
  { ordersTable, sealing, memberIds }: WritingOptions,
): Promise<void> {
  if (story.desk === null) return
  const { tags, at } = story.desk
  const { order } = life
  const assigneeId = memberOf(order.id, memberIds)
  const act = { act: 'order_tagged', orderId: order.id, memberId: assigneeId } as const
  const beside = [actWriteTo(sealing.table, act, at)]
  await changeDeskMarks(order, () => ({ tags: [...tags], assigneeId }), beside, { client, table: ordersTable })
}

function memberOf(orderId: string, memberIds: WritingOptions['memberIds']): string {
  return memberIds[orderId.charCodeAt(orderId.length - 1) % memberIds.length] ?? memberIds[0]
}
