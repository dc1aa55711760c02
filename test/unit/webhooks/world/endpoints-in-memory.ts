import { addSeconds, type Clock } from '../../../../functions/runtime/clock.ts'
import { sweepAfter } from '../../../../functions/webhooks/deliveries/delivery.ts'
import type { Endpoint, EndpointIds } from '../../../../functions/webhooks/endpoints/endpoint.ts'
import type { StatusNotice } from '../../../../functions/webhooks/endpoints/status-notice.ts'
import type { Slot } from '../../../../functions/webhooks/sending/attempt-slots.ts'
import type { RowsInMemory } from './rows-in-memory.ts'

const SLOT_SECONDS = 30
const SLOW_SECONDS = 600
const CHRONIC_SECONDS = 24 * 3600

/** Endpoints with their health, slots and slowness, in memory. */
export class EndpointsInMemory {
  readonly all = new Map<string, Endpoint>()
  /** The notices that were stored with a change of health. */
  readonly changes: string[] = []
  private readonly inFlight = new Map<string, Map<string, Date>>()
  private readonly slowUntil = new Map<string, Date>()
  private readonly rows: RowsInMemory
  private readonly now: Clock

  constructor(rows: RowsInMemory, now: Clock) {
    this.rows = rows
    this.now = now
  }

  readonly store = {
    find: async ({ endpointId }: EndpointIds) => this.all.get(endpointId) ?? null,
    list: async () => ({ endpoints: [...this.all.values()], unreadable: [] }),
    noteHealth: async (seen: Endpoint, health: Partial<Endpoint>, notice: StatusNotice | null) => {
      const current = this.all.get(seen.id)
      if (current === undefined || current.failures !== seen.failures || current.status !== seen.status) return false
      this.all.set(seen.id, { ...current, ...health })
      if (notice !== null) {
        this.rows.notices.set(notice.id, notice)
        this.rows.due.set(notice.id, sweepAfter(this.now(), this.now()))
        this.changes.push(`${notice.endpointId} ${notice.change}`)
      }
      return true
    },
  }

  readonly slots = {
    take: async (endpointId: string, inFlight: number, token: string) => {
      const taken = this.inFlight.get(endpointId) ?? new Map<string, Date>()
      for (const [holder, until] of taken) if (until <= this.now()) taken.delete(holder)
      if (taken.size >= inFlight) return null
      this.inFlight.set(endpointId, taken.set(token, addSeconds(this.now(), SLOT_SECONDS)))
      return { endpointId, number: taken.size, token }
    },
    release: async ({ endpointId, token }: Slot) => {
      this.inFlight.get(endpointId)?.delete(token)
    },
  }

  readonly slow = {
    has: async (endpointId: string, now: Date) => (this.slowUntil.get(endpointId) ?? now) > now,
    note: async (endpointId: string, isChronic: boolean, now: Date) => {
      this.slowUntil.set(endpointId, addSeconds(now, isChronic ? CHRONIC_SECONDS : SLOW_SECONDS))
    },
  }
}
