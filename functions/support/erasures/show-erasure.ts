import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Erasure, ErasureOrder, Telling } from './erasure.ts'

const count = z.int().min(0)

export const erasureAnswerSchema = z.object({
  id: z.string().describe('Id of the erasure, `era_…`'),
  status: z
    .enum(['searching', 'erasing', 'waiting_for_orders', 'waiting_for_brands', 'completed'])
    .describe('`waiting_for_orders`: some are under way, and are erased when they have ended'),
  requestedAt: z.string().describe('When it was asked for, in UTC'),
  run: z.int().describe('1, and more where it was repeated'),
  runAt: z.string().describe('When it was last asked for, in UTC'),
  proof: z
    .object({
      orders: count.describe('Orders that are erased'),
      envelopes: count.describe('Sealed envelopes that were emptied'),
      indexes: count.describe('Index rows deleted, by which the person could be found'),
      notes: count.describe('Notes that were deleted'),
      digest: z
        .string()
        .describe(
          'SHA-256 of the ids of the erased orders, sorted, a line each. A repetition by `erasureId` confirms it: it goes through ' +
            'the same orders again and comes to the same digest',
        ),
    })
    .describe('What is erased so far'),
  underWay: z.array(z.string()).describe('Up to 100 orders that have not ended yet'),
  brands: z
    .object({
      told: count.describe('Their brands have erased it'),
      asked: count.describe('Not answered yet; they are asked for 25 days'),
      refused: count.describe('Their brands refused'),
      unreached: count.describe('Given up; the order needs attention'),
    })
    .describe('Parts of orders, by what their brands answered'),
  brandsToTell: z.array(z.string()).describe('Brands that take no such command: people have to ask them'),
})
export type ErasureAnswer = z.infer<typeof erasureAnswerSchema>

const MOST_SHOWN = 100

export function shownErasure(
  { id, requestedAt, run, runAt, partitions }: Erasure,
  orders: readonly ErasureOrder[],
): ErasureAnswer {
  const erased = orders.filter(({ erasedAt }) => erasedAt !== null)
  const sum = (key: 'envelopes' | 'indexes' | 'notes') => erased.reduce((total, order) => total + order[key], 0)
  const tellings = orders.flatMap(({ brandOrders }) => brandOrders)
  const countOf = (wanted: Telling) => tellings.filter(({ telling }) => telling === wanted).length
  const underWay = orders.filter(({ state }) => state === 'under_way').map(({ orderId }) => orderId)
  const isDone = orders.every((order) => order.run === run)
  const status =
    partitions !== undefined
      ? 'searching'
      : !isDone
        ? 'erasing'
        : underWay.length > 0
          ? 'waiting_for_orders'
          : countOf('asked') > 0
            ? 'waiting_for_brands'
            : 'completed'
  return {
    id,
    status,
    requestedAt,
    run,
    runAt,
    proof: {
      orders: erased.length,
      envelopes: sum('envelopes'),
      indexes: sum('indexes'),
      notes: sum('notes'),
      digest: digestOf(erased.map(({ orderId }) => orderId)),
    },
    underWay: underWay.slice(0, MOST_SHOWN),
    brands: {
      told: countOf('told'),
      asked: countOf('asked'),
      refused: countOf('refused'),
      unreached: countOf('unreached'),
    },
    brandsToTell: [...new Set(tellings.filter(({ telling }) => telling === 'cannot').map(({ brandId }) => brandId))],
  }
}

export function digestOf(orderIds: readonly string[]): string {
  const lines = orderIds.toSorted().map((orderId) => `${orderId}\n`)
  return `sha256:${createHash('sha256').update(lines.join('')).digest('hex')}`
}
