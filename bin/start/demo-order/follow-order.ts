import { CommandFailure } from '../../command-line/command-failure.ts'
import { waitFor } from '../processes/wait.ts'
import type { OrderEvent } from '../storefront-api.ts'

/** What a brand's staff does in the demo: ship what was accepted, deliver what was shipped. */
export type Staff = (brandId: string, brandOrderId: string, action: 'ship' | 'deliver') => Promise<void>

export type FollowOptions = {
  readonly events: () => Promise<OrderEvent[]>
  readonly staff: Staff
  /** Called once for each event, in the order's own sequence. */
  readonly show: (event: OrderEvent) => void
  /** Seconds without any new event after which something must be wrong. */
  readonly patience?: number
}

/** Seconds: a cold start of every function on the way takes about two. */
const PATIENCE = 45

/**
 * Follows an order to its last event while the brands' staff do their part.
 * Gives the last event; throws `CommandFailure` when it does not end delivered.
 */
export async function followOrder({ events, staff, show, patience = PATIENCE }: FollowOptions): Promise<OrderEvent> {
  let seen = 0
  let last: OrderEvent | undefined
  const done = new Set<string>()
  for (;;) {
    const [next, ...others] = await waitFor(
      `the event after ${last?.type ?? 'the placing'}`,
      async () => {
        const fresh = (await events()).filter(({ sequence }) => sequence > seen)
        return fresh.length > 0 ? fresh : undefined
      },
      { seconds: patience, every: 100 },
    )
    for (const event of next ? [next, ...others] : []) {
      seen = event.sequence
      last = event
      show(event)
      await act(event, staff, done)
      if (event.type === 'order.completed') return delivered(event)
    }
  }
}

async function act({ type, brandId, brandOrderId }: OrderEvent, staff: Staff, done: Set<string>): Promise<void> {
  const action = type === 'order.in_progress' ? 'ship' : type === 'order.shipped' ? 'deliver' : undefined
  if (action === undefined || !brandId || !brandOrderId) return
  const once = `${action} ${brandOrderId}`
  if (done.has(once)) return
  done.add(once)
  await staff(brandId, brandOrderId, action)
}

function delivered(event: OrderEvent): OrderEvent {
  const { status, fulfillmentStatus } = event.data.order ?? {}
  if (status === 'completed' && fulfillmentStatus === 'delivered') return event
  throw new CommandFailure(`The order ended ${status ?? 'without a status'}, ${fulfillmentStatus ?? 'not delivered'}.`)
}
