import { bySequence } from '../../../functions/webhooks/deliveries/deliveries-keys.ts'
import {
  type Attempt,
  type Delivery,
  isSweptAfter,
  soon,
  sweepAfter,
} from '../../../functions/webhooks/deliveries/delivery.ts'
import type { DeliveryStore } from '../../../functions/webhooks/deliveries/delivery-store.ts'
import type { StatusNotice, StatusNoticeStore } from '../../../functions/webhooks/endpoints/status-notice.ts'
import type { Lane, LaneStore } from '../../../functions/webhooks/lanes/lane-store.ts'

/** The deliveries table as the books see it, with due times; what it does is one step, like a conditional write. */
export class RowsInMemory {
  readonly deliveries = new Map<string, Delivery>()
  readonly attempts: (Attempt & { deliveryId: string })[] = []
  readonly lanes = new Map<string, Lane>()
  readonly notices = new Map<string, StatusNotice>()
  /** When the sweeper looks at a row, by its key. */
  readonly due = new Map<string, Date>()

  readonly store: DeliveryStore = {
    find: async (id) => this.deliveries.get(id) ?? null,
    add: async (delivery, now) => {
      if (this.deliveries.has(delivery.id)) return false
      this.put(delivery, sweepAfter(new Date(delivery.tryAfter), now))
      return true
    },
    takeLease: async (seen, lease, now) => {
      if (!this.isUntouched(seen)) return null
      if (seen.lease !== null) {
        if (new Date(seen.lease.expiresAt) > now) return null
        this.log(seen, { outcome: 'unknown', startedAt: seen.lease.startedAt })
      }
      const held = { ...seen, lease, attempts: seen.attempts + 1, tries: seen.tries + 1 }
      const expiry = new Date(lease.expiresAt)
      this.put(held, isSweptAfter(seen, expiry) ? (this.due.get(seen.id) ?? expiry) : expiry)
      return held
    },
    settle: async (held, attempt, settlement, now) => {
      const current = this.deliveries.get(held.id)
      if (current?.lease?.token !== held.lease?.token) return false
      this.attempts.push({ ...attempt, deliveryId: held.id })
      if (settlement.status === 'pending') {
        const { tryAfter } = settlement
        this.put({ ...held, lease: null, tryAfter: tryAfter.toISOString() }, sweepAfter(tryAfter, now))
      } else {
        this.put({ ...held, ...settlement, lease: null, settledAt: now.toISOString() }, null)
      }
      return true
    },
    postpone: async (seen, tryAfter, now) => {
      if (!this.isUntouched(seen)) return false
      this.put({ ...seen, tryAfter: tryAfter.toISOString() }, sweepAfter(tryAfter, now))
      return true
    },
    giveUp: async (seen, reason, now) => {
      if (!this.isUntouched(seen)) return false
      if (seen.lease !== null) this.log(seen, { outcome: 'unknown', startedAt: seen.lease.startedAt })
      this.put({ ...seen, lease: null, status: 'exhausted', reason, settledAt: now.toISOString() }, null)
      return true
    },
  }

  readonly noticeStore: StatusNoticeStore = {
    find: async (id) => this.notices.get(id) ?? null,
    remove: async (id) => {
      this.notices.delete(id)
      this.due.delete(id)
    },
  }

  readonly laneStore: LaneStore = {
    want: async (ids, sequence, now) => {
      const key = laneKeyOf(ids)
      const lane: Lane = this.lanes.get(key) ?? {
        ...ids,
        settled: 0,
        wanted: 0,
        lease: null,
        again: new Set<string>(),
        resends: 0,
      }
      if (lane.wanted >= sequence) return lane.settled < sequence
      this.lanes.set(key, { ...lane, wanted: sequence, tryAfter: lane.tryAfter ?? now.toISOString() })
      if (!this.due.has(key)) this.due.set(key, sweepAfter(now, now))
      return true
    },
    take: async (ids, lease, now) => {
      const key = laneKeyOf(ids)
      const lane = this.lanes.get(key)
      if (lane?.tryAfter === undefined || new Date(lane.tryAfter) > soon(now)) return null
      if (lane.lease !== null && new Date(lane.lease.expiresAt) >= now) return null
      const held = { ...lane, lease }
      this.lanes.set(key, held)
      this.due.set(key, new Date(lease.expiresAt))
      return held
    },
    finish: async (held, settled) => {
      const key = laneKeyOf(held)
      const lane = this.lanes.get(key)
      if (!this.holds(held, lane) || lane.wanted > settled || lane.resends > held.resends) return false
      const { tryAfter: _, ...rest } = lane
      this.lanes.set(key, { ...rest, settled, lease: null, again: new Set() })
      this.due.delete(key)
      return true
    },
    wait: async (held, settled, tryAfter, now) => {
      const key = laneKeyOf(held)
      const lane = this.lanes.get(key)
      if (!this.holds(held, lane)) return now
      if (lane.resends > held.resends) {
        this.lanes.set(key, { ...lane, settled, lease: null })
        return now
      }
      this.lanes.set(key, { ...lane, settled, lease: null, tryAfter: tryAfter.toISOString() })
      this.due.set(key, sweepAfter(tryAfter, now))
      return tryAfter
    },
  }

  /** What `resendWrites` says: one transaction. */
  resend(seen: Delivery, replayId: string | null, now: Date): boolean {
    const current = this.deliveries.get(seen.id)
    if (current?.status !== seen.status || current.attempts !== seen.attempts) return false
    const at = now.toISOString()
    const fresh = { status: 'pending', reason: null, settledAt: null, tries: 0, startedAt: at, tryAfter: at } as const
    this.put({ ...current, ...fresh, replayId }, sweepAfter(now, now))
    if (!seen.inLane) return true
    const key = laneKeyOf(seen)
    const lane = this.lanes.get(key)
    if (lane === undefined) throw new Error(`There is no lane ${key}.`)
    const again = new Set([...lane.again, bySequence(seen.sequence, seen.id)])
    this.lanes.set(key, { ...lane, tryAfter: at, again, resends: lane.resends + 1 })
    this.due.set(key, sweepAfter(now, now))
    return true
  }

  private holds(held: Lane, lane: Lane | undefined): lane is Lane {
    return lane?.lease?.token === held.lease?.token
  }

  private put(delivery: Delivery, due: Date | null): void {
    this.deliveries.set(delivery.id, delivery)
    if (due === null || delivery.inLane) this.due.delete(delivery.id)
    else this.due.set(delivery.id, due)
  }

  private isUntouched(seen: Delivery): boolean {
    const current = this.deliveries.get(seen.id)
    return current?.status === 'pending' && current.attempts === seen.attempts && current.tryAfter === seen.tryAfter
  }

  private log({ id, attempts: number }: Delivery, part: Pick<Attempt, 'outcome' | 'startedAt'>): void {
    const nothing = { milliseconds: null, status: null, answer: null, nextTryAt: null }
    this.attempts.push({ deliveryId: id, number, ...nothing, ...part })
  }
}

export const laneKeyOf = ({ endpointId, orderId }: { endpointId: string; orderId: string }): string =>
  `${endpointId}#${orderId}`
