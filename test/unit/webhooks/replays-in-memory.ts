import { type DeliveryList, listIndexKey } from '../../../functions/webhooks/deliveries/deliveries-keys.ts'
import { type Delivery, soon, sweepAfter } from '../../../functions/webhooks/deliveries/delivery.ts'
import type { Replay } from '../../../functions/webhooks/replay/replay.ts'
import type { ReplayStore } from '../../../functions/webhooks/replay/step-replay.ts'
import type { RowsInMemory } from './rows-in-memory.ts'

/** The replays of the deliveries table, and its list of an endpoint's deliveries. */
export class ReplaysInMemory {
  readonly replays = new Map<string, Replay>()
  private readonly rows: RowsInMemory

  constructor(rows: RowsInMemory) {
    this.rows = rows
  }

  readonly store: ReplayStore = {
    find: async (id) => this.replays.get(id) ?? null,
    claim: async (seen, until, now) => {
      if (seen.status === 'completed' || new Date(seen.tryAfter) > soon(now)) return null
      const claimed = { ...seen, tryAfter: until.toISOString() }
      return this.change(seen, claimed, sweepAfter(until, now)) ? claimed : null
    },
    next: async ({ endpointId, position }, lists, limit) => {
      const places = [...this.rows.deliveries.values()]
        .filter((delivery) => delivery.endpointId === endpointId && lists.includes(listOf(delivery)))
        .map((delivery) => ({ delivery, place: listIndexKey(delivery, 'sent').endpointSk }))
        .filter(({ place }) => place > (position ?? ''))
        .toSorted((one, other) => (one.place < other.place ? -1 : 1))
        .slice(0, limit)
      return {
        deliveries: places.map(({ delivery }) => delivery),
        position: places.at(-1)?.place ?? null,
        hasMore: places.length === limit,
      }
    },
    advance: async (claimed, { position, queued, next }, now) => {
      const progress = { ...claimed, position, queued: claimed.queued + queued }
      if (next === null) this.change(claimed, { ...progress, status: 'completed' }, null)
      else this.change(claimed, { ...progress, tryAfter: next.toISOString() }, sweepAfter(next, now))
    },
  }

  add(replay: Replay, now: Date): void {
    this.replays.set(replay.id, replay)
    this.rows.due.set(replay.id, sweepAfter(now, now))
  }

  private change(seen: Replay, changed: Replay, due: Date | null): boolean {
    const current = this.replays.get(seen.id)
    if (current?.status !== 'running' || current.tryAfter !== seen.tryAfter) return false
    this.replays.set(seen.id, changed)
    if (due === null) this.rows.due.delete(seen.id)
    else this.rows.due.set(seen.id, due)
    return true
  }
}

function listOf({ status, inLane, attempts, startedAt, tryAfter }: Delivery): DeliveryList {
  if (status !== 'pending') return status === 'exhausted' ? 'exhausted' : 'sent'
  return inLane || attempts > 0 || tryAfter > startedAt ? 'waiting' : 'sent'
}
