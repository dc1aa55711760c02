import { modeOf } from '../../orders/orders-keys.ts'
import type { Owner } from '../../orders/reading/walk-orders.ts'
import type { DeskMarks } from './note-fields.ts'

/**
 * Keys of the entries by which orders are listed by assignee and by tag, in the orders table. An order has an entry for
 * each mark that it has; most orders have none. Reading them is consistent, and costs an index nothing.
 */

export const MARK_PARTITION = 'MARK#'

/** What orders are listed by. */
export interface Mark {
  readonly kind: 'assignee' | 'tag'
  readonly value: string
}

/** Access pattern: the orders of one storefront and mode that have a mark, newest first. One Query. */
export const markPartition = ({ storefrontId, livemode }: Owner, { kind, value }: Mark): string =>
  `${MARK_PARTITION}${kind}#${value}#${storefrontId}#${modeOf(livemode)}`

export interface MarkedOrder extends Owner {
  readonly id: string
  readonly createdAt: string
}

/** An order stands where it stands in the list by creation. */
export const markKey = (order: MarkedOrder, mark: Mark): { pk: string; sk: string } => ({
  pk: markPartition(order, mark),
  sk: `${order.createdAt}#${order.id}`,
})

export function marksIn({ tags, assigneeId }: DeskMarks): Mark[] {
  const assignee: Mark[] = assigneeId === null ? [] : [{ kind: 'assignee', value: assigneeId }]
  return [...assignee, ...tags.map((value): Mark => ({ kind: 'tag', value }))]
}

/** What is to be written and deleted so that an order stands in the lists of its marks alone. */
export function changedMarks(before: DeskMarks, after: DeskMarks): { added: Mark[]; removed: Mark[] } {
  const without = (marks: DeskMarks, others: DeskMarks) => {
    const known = new Set(marksIn(others).map(({ kind, value }) => `${kind} ${value}`))
    return marksIn(marks).filter(({ kind, value }) => !known.has(`${kind} ${value}`))
  }
  return { added: without(after, before), removed: without(before, after) }
}
