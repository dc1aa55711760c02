import * as z from 'zod'
import type { HttpAnswer } from '../../http/http-answer.ts'
import { type CursorKind, makeCursor, readCursor } from '../../http/lists/cursor.ts'
import { Problem } from '../../http/problem.ts'
import type { OrderEvent } from '../../orders/event.ts'
import type { Owner } from '../../orders/reading/walk-orders.ts'

/** A webhook of one of the order's events to one endpoint. Webhooks themselves are known to no other room. */
export const orderDeliverySchema = z.object({
  id: z.string(),
  endpointId: z.string(),
  endpointHost: z.string(),
  eventId: z.string(),
  eventType: z.string(),
  sequence: z.int(),
  status: z.enum(['pending', 'succeeded', 'exhausted']),
  reason: z.string().nullable().describe('Why it was given up'),
  attempts: z.int(),
  nextTryAt: z.string().nullable(),
  createdAt: z.string(),
  settledAt: z.string().nullable(),
  lastStatus: z.int().nullable().describe('The receiver’s HTTP status where it took it'),
})
export type OrderDelivery = z.infer<typeof orderDeliverySchema>

/** Events that one request looks at; each has a delivery for each endpoint at most. */
const EVENTS_AT_ONCE = 20

const deliveriesCursor: CursorKind<number> = {
  name: 'order-deliveries',
  version: 1,
  position: z.int().min(1),
  lifetimeSeconds: 24 * 3600,
}

export interface DeliveriesDependencies {
  readonly findOwner: (orderId: string) => Promise<Owner | null>
  readonly events: (orderId: string, before: number | null, limit: number) => Promise<readonly OrderEvent[]>
  /** By ids that follow from event and endpoint: no index is needed. */
  readonly deliveriesOf: (owner: Owner, events: readonly OrderEvent[]) => Promise<readonly OrderDelivery[]>
}

/** `GET /support/orders/{orderId}/deliveries`: newest event first. Pages are cut by events. */
export async function listOrderDeliveries(
  {
    params: { orderId },
    query,
    now,
  }: {
    readonly params: { readonly orderId: string }
    readonly query: { readonly cursor?: string | undefined }
    readonly now: Date
  },
  { findOwner, events, deliveriesOf }: DeliveriesDependencies,
): Promise<HttpAnswer> {
  const owner = await findOwner(orderId)
  if (owner === null) throw new Problem('not_found', 'There is no such order.')
  const before = query.cursor === undefined ? null : readCursor(deliveriesCursor, orderId, query.cursor, now)
  const found = await events(orderId, before, EVENTS_AT_ONCE + 1)
  const shown = found.slice(0, EVENTS_AT_ONCE)
  const last = shown.at(-1)
  const hasMore = found.length > shown.length && last !== undefined
  const data = await deliveriesOf(owner, shown)
  const nextCursor = hasMore ? makeCursor(deliveriesCursor, orderId, last.sequence, now) : null
  return {
    status: 200,
    body: {
      data: data.toSorted((one, other) => other.sequence - one.sequence || (one.id < other.id ? -1 : 1)),
      nextCursor,
      hasMore,
    },
  }
}
