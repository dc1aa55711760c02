import { addSeconds } from '../../../functions/runtime/clock.ts'
import { sweepAfter } from '../../../functions/webhooks/deliveries/delivery.ts'
import type { Endpoint } from '../../../functions/webhooks/endpoints/endpoint.ts'
import type { EndpointStore } from '../../../functions/webhooks/endpoints/endpoint-store.ts'
import type { SlowEndpoints } from '../../../functions/webhooks/endpoints/slow-endpoints.ts'
import type { AttemptSlots } from '../../../functions/webhooks/sending/attempt-slots.ts'
import type { RowsInMemory } from './rows-in-memory.ts'

const SLOT_SECONDS = 30
const SLOW_SECONDS = 600
const CHRONIC_SECONDS = 24 * 3600

/** Endpoints, the slots of those that fail, and which of them are slow; each call is one step, like a conditional write. */
export class EndpointsInMemory {
  readonly endpoints = new Map<string, Endpoint>()
  /** Changes of status that were recorded, each with its notice. */
  readonly changes: string[] = []
  /** By URL: the most attempts at one time. */
  readonly mostSending = new Map<string, number>()
  private readonly sending = new Map<string, number>()
  private readonly inFlight = new Map<string, Map<string, Date>>()
  private readonly slowUntil = new Map<string, Date>()
  private readonly rows: RowsInMemory
  private readonly now: () => Date

  constructor(rows: RowsInMemory, now: () => Date) {
    this.rows = rows
    this.now = now
  }

  readonly store: EndpointStore = {
    find: async ({ endpointId }) => this.endpoints.get(endpointId) ?? null,
    list: async () => ({ endpoints: [...this.endpoints.values()], unreadable: [] }),
    noteHealth: async (seen, health, notice) => {
      const current = this.endpoints.get(seen.id)
      if (current === undefined || current.failures !== seen.failures || current.status !== seen.status) return false
      this.endpoints.set(seen.id, { ...current, ...health })
      if (notice !== null) {
        this.rows.notices.set(notice.id, notice)
        this.rows.due.set(notice.id, sweepAfter(this.now(), this.now()))
        this.changes.push(`${notice.endpointId} ${notice.change}`)
      }
      return true
    },
  }

  readonly slots: AttemptSlots = {
    take: async (endpointId, inFlight, token) => {
      const taken = this.inFlight.get(endpointId) ?? new Map<string, Date>()
      for (const [holder, until] of taken) if (until <= this.now()) taken.delete(holder)
      if (taken.size >= inFlight) return null
      this.inFlight.set(endpointId, taken.set(token, addSeconds(this.now(), SLOT_SECONDS)))
      return { endpointId, number: taken.size, token }
    },
    release: async ({ endpointId, token }) => {
      this.inFlight.get(endpointId)?.delete(token)
    },
  }

  readonly slowEndpoints: SlowEndpoints = {
    has: async (endpointId, now) => (this.slowUntil.get(endpointId) ?? now) > now,
    note: async (endpointId, isChronic, now) => {
      this.slowUntil.set(endpointId, addSeconds(now, isChronic ? CHRONIC_SECONDS : SLOW_SECONDS))
    },
  }

  /** Counts what is in flight at each URL while the receiver takes its time. */
  async counting<Answer>(url: string, send: () => Promise<Answer>): Promise<Answer> {
    const beside = (this.sending.get(url) ?? 0) + 1
    this.sending.set(url, beside)
    this.mostSending.set(url, Math.max(beside, this.mostSending.get(url) ?? 0))
    try {
      return await send()
    } finally {
      this.sending.set(url, (this.sending.get(url) ?? 1) - 1)
    }
  }
}
