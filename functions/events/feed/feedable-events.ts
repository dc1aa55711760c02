import * as z from 'zod'
import { eventSchema } from '../../orders/event.ts'

/** An event to be put into the feed. Its row was read and parsed. */
export interface EventToFeed {
  readonly orderId: string
  readonly sequence: number
  readonly storefrontId: string
  readonly livemode: boolean
  readonly timestamp: string
}

const rowSchema = z.object({ event: eventSchema })

/**
 * The events of one order that may follow `fedSequence`, ascending and without a gap. Rows are those between it and
 * the known events. It ends before the first row that is missing, cannot be read, or names another order or
 * storefront: an event never comes before its predecessor.
 */
export function feedableEvents(
  fedSequence: number,
  known: readonly EventToFeed[],
  rows: readonly unknown[],
): EventToFeed[] {
  const [first] = known
  const bySequence = new Map<number, EventToFeed>(known.map((event) => [event.sequence, event]))
  for (const row of rows) {
    const event = rowSchema.safeParse(row).data?.event
    if (event !== undefined && !bySequence.has(event.sequence)) bySequence.set(event.sequence, event)
  }
  const feedable: EventToFeed[] = []
  for (let sequence = fedSequence + 1; ; sequence++) {
    const event = bySequence.get(sequence)
    const fits =
      event !== undefined &&
      event.orderId === first?.orderId &&
      event.storefrontId === first.storefrontId &&
      event.livemode === first.livemode
    if (!fits) return feedable
    feedable.push(event)
  }
}
