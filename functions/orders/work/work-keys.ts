import { shardOf } from '../../storage/shards.ts'
import type { BrandOrder } from '../brand-order.ts'
import type { Order } from '../order.ts'
import { modeOf } from '../orders-keys.ts'
import { openReturns, owedRefunds } from './concern.ts'

/**
 * Keys of the sparse indexes: what needs somebody. A row has them only while the state holds, and every write of the
 * row derives them anew. A normal order writes none of them.
 */

/** Shards of each list, against bursts: a brand that goes down makes thousands of orders late at once. */
export const WORK_SHARDS = 4

/** The lists of work, with the index of each and its attributes. */
export const workIndexes = {
  attention: { index: 'by-attention', partition: 'attentionPk', place: 'attentionSk' },
  overdue: { index: 'by-overdue', partition: 'overduePk', place: 'overdueSk' },
  returns: { index: 'by-return', partition: 'returnPk', place: 'returnSk' },
  refunds: { index: 'by-refund', partition: 'refundPk', place: 'refundSk' },
} as const
export type WorkList = keyof typeof workIndexes

/** One list of work of all storefronts in one mode, oldest first; `WORK_SHARDS` Queries merged. */
export const workPartition = (livemode: boolean, shard: number): string => `WORK#${modeOf(livemode)}#${shard}`

/** In `by-attention` and `by-refund` also: the orders of one storefront, newest first; `WORK_SHARDS` Queries merged. */
export const unusualPartition = (
  { storefrontId, livemode }: { storefrontId: string; livemode: boolean },
  shard: number,
): string => `ORDERS#${storefrontId}#${modeOf(livemode)}#${shard}`

/** An order with attention, and one of which something was refunded. They stand where they stand in the list by creation. */
export function unusualOrderKeys(order: Order): Record<string, string> {
  const partition = unusualPartition(order, shardOf(order.id, WORK_SHARDS))
  const place = `${order.createdAt}#${order.id}`
  return {
    ...(order.attention === null ? {} : { attentionPk: partition, attentionSk: place }),
    ...(order.refundStatus === 'none' ? {} : { refundPk: partition, refundSk: place }),
  }
}

/** The brand orders that are tried again at one brand; `WORK_SHARDS` Queries. */
export const waitingPartition = (brandId: string, shard: number): string => `WAITING#${brandId}#${shard}`

/** What the platform owes of a brand order, in the index itself, so that sums need no rows. */
export interface Owed {
  readonly currency: string
  readonly total: number
}

/** A brand order's places in the lists of work. */
export function workKeys(brandOrder: BrandOrder): Record<string, unknown> {
  const { id, livemode, attention, acceptBy, currency, brandId, placedAt } = brandOrder
  const shard = shardOf(id, WORK_SHARDS)
  const partition = workPartition(livemode, shard)
  const [returned] = openReturns(brandOrder)
  const refunds = owedRefunds(brandOrder)
  const [refund] = refunds
  const owed: Owed = { currency, total: refunds.reduce((sum, { total }) => sum + total, 0) }
  return {
    ...(attention === null ? {} : { attentionPk: partition, attentionSk: `${attention.since}#${id}` }),
    ...(isLate(brandOrder) ? { overduePk: partition, overdueSk: `${acceptBy}#${id}` } : {}),
    ...(isTriedAgain(brandOrder)
      ? { waitingPk: waitingPartition(brandId, shard), waitingSk: `${placedAt}#${id}` }
      : {}),
    ...(returned === undefined ? {} : { returnPk: partition, returnSk: `${returned.requestedAt}#${id}` }),
    ...(refund === undefined ? {} : { refundPk: partition, refundSk: `${refund.requestedAt}#${id}`, owed }),
  }
}

/**
 * Whether an attempt failed and the next one comes by itself. A first attempt that is under way is none: it ends well
 * nearly always, and would write the index for nothing. A later one keeps its place.
 */
function isTriedAgain({ status, dueAt, lease, attempts }: BrandOrder): boolean {
  return status === 'submitting' && dueAt !== null && (lease === null || attempts > 1)
}

const undecided: ReadonlySet<BrandOrder['status']> = new Set(['pending', 'submitting', 'submitted'])

/**
 * Whether it is, or soon will be, late: a brand order is taken up when `acceptBy` comes, and raises attention then or
 * has one already. The list itself looks no further than now.
 */
function isLate({ status, attention, acceptBy, updatedAt }: BrandOrder): boolean {
  return undecided.has(status) && (attention !== null || updatedAt > acceptBy)
}
