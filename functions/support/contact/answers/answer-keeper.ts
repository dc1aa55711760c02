import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { OrderStore } from '../../../orders/order-store.ts'
import { actWrite } from '../../audit/audit-log.ts'
import { changeDeskMarks } from '../../notes/desk-marks.ts'
import type { NoteStore } from '../../notes/note-store.ts'
import type { KeepAnswerDependencies } from './keep-answer.ts'

/** The tag of an order whose brand answered. Whoever has read the answer takes it away. */
export const ANSWERED_TAG = 'brand-answered'

/**
 * Keeps a brand's answer: the note, the tag by which the order is listed, and the act, in one transaction. An order of
 * nobody's becomes that of the member who asked.
 */
export function answerKeeper({
  client,
  ordersTable,
  orders,
  notes,
}: {
  readonly client: DynamoDBDocumentClient
  readonly ordersTable: string
  readonly orders: Pick<OrderStore, 'find'>
  readonly notes: Pick<NoteStore, 'isFull' | 'isGone' | 'writes'>
}): KeepAnswerDependencies['keep'] {
  return async ({ id: subject, orderId, brandOrderId, brandId, memberId }, note, now) => {
    const found = await orders.find(orderId)
    if (found === null || (await notes.isGone(orderId))) return 'gone'
    // Whoever knows the address may write to it: an order keeps so many notes and no more, and says that there is an answer.
    const isKept = !(await notes.isFull(orderId))
    const detail = isKept ? { noteId: note.noteId } : { noteId: null }
    const act = { act: 'brand_answered', memberId: brandId, orderId, brandOrderId, subject, detail } as const
    const { refused } = await changeDeskMarks(
      found.order,
      ({ tags, assigneeId }) => ({
        tags: [...new Set([...tags, ANSWERED_TAG])].toSorted(),
        assigneeId: assigneeId ?? memberId,
      }),
      [...(isKept ? notes.writes(orderId, note) : []), actWrite(act, now)],
      { client, table: ordersTable },
    )
    if (refused === null) return isKept ? 'kept' : 'full'
    // The first of a note's writes is about the customer.
    return refused.includes(0) ? 'gone' : 'known'
  }
}
