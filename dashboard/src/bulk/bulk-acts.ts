import {
  addNote,
  listNotes,
  readSupportOrder,
  setAssignee,
  setTags,
  supportCloseRefund,
  supportRetryBrandOrder,
  supportSettleAttention,
} from '../api'
import type { NextAction } from '../order/shown-order.ts'

export const bulkActs = ['retry', 'settle', 'pay', 'note', 'tag', 'take'] as const
export type BulkAct = (typeof bulkActs)[number]

/** What a bulk act needs beside the order. */
export interface BulkInput {
  /** Of the note or the tag. */
  readonly text: string
  readonly memberId: string
}

type Done = 'done' | 'nothing'

/** What is done to one order. Each is safe to repeat, but for a note. */
export const performers: Readonly<Record<BulkAct, (orderId: string, input: BulkInput) => Promise<Done>>> = {
  retry: (orderId) =>
    eachNext(orderId, 'retry', ({ brandOrderId }) =>
      supportRetryBrandOrder({ path: { orderId, brandOrderId }, throwOnError: true }),
    ),
  settle: (orderId) =>
    eachNext(orderId, 'resolve_attention', ({ brandOrderId }) =>
      supportSettleAttention({ path: { orderId, brandOrderId }, throwOnError: true }),
    ),
  pay: (orderId) =>
    eachNext(orderId, 'record_payment', ({ subjectId }) =>
      supportCloseRefund({
        path: { orderId, refundId: subjectId ?? '' },
        body: { status: 'issued', providerReference: null },
        throwOnError: true,
      }),
    ),
  note: async (orderId, { text }) => {
    await addNote({ path: { orderId }, body: { text }, throwOnError: true })
    return 'done'
  },
  tag: async (orderId, { text }) => {
    const { tags } = (await listNotes({ path: { orderId }, throwOnError: true })).data
    if (tags.includes(text)) return 'nothing'
    await setTags({ path: { orderId }, body: { tags: [...tags, text] }, throwOnError: true })
    return 'done'
  },
  take: async (orderId, { memberId }) => {
    await setAssignee({ path: { orderId }, body: { memberId }, throwOnError: true })
    return 'done'
  },
}

/** Does what the order offers now, for each brand where it is possible. */
async function eachNext(
  orderId: string,
  wanted: NextAction['action'],
  perform: (next: NextAction) => Promise<unknown>,
): Promise<Done> {
  const { next } = (await readSupportOrder({ path: { orderId }, throwOnError: true })).data
  const possible = next.filter(({ action, obstacle }) => action === wanted && obstacle === null)
  for (const one of possible) await perform(one)
  return possible.length === 0 ? 'nothing' : 'done'
}
