import * as z from 'zod'

/** A lane: the events of one order at one ordered endpoint, which are sent one after the other. */
export interface LaneIds {
  readonly storefrontId: string
  readonly livemode: boolean
  readonly endpointId: string
  readonly orderId: string
}

export const laneSchema = z.object({
  storefrontId: z.string(),
  livemode: z.boolean(),
  endpointId: z.string(),
  orderId: z.string(),
  /** Every event up to this sequence is done: delivered, given up, or not wanted. */
  settled: z.int(),
  /** The highest sequence that fan-out has announced. */
  wanted: z.int(),
  /** Absent while there is nothing to do. */
  tryAfter: z.string().optional(),
  lease: z.object({ token: z.string(), expiresAt: z.string() }).nullable(),
  /** Deliveries that were resent, as `<sequence>#<id>`. They come before what is not settled yet. */
  again: z.set(z.string()).default(new Set()),
  /** How often a delivery of this lane was resent. */
  resends: z.int().default(0),
})
export type Lane = z.infer<typeof laneSchema>

export interface LaneLease {
  readonly token: string
  readonly expiresAt: string
}

/** Lanes. A lane that has something to do is due. Exceptions mean: try again. */
export interface LaneStore {
  /**
   * Announces an event of this sequence, and gives the lane a due time unless it has one.
   * False when the lane has passed it.
   */
  want(ids: LaneIds, sequence: number, now: Date): Promise<boolean>
  /** The lane under a lease; null when another function holds it, it waits, or has nothing to do. */
  take(ids: Pick<LaneIds, 'endpointId' | 'orderId'>, lease: LaneLease, now: Date): Promise<Lane | null>
  /**
   * Ends the lease of a lane that is done up to `settled` and with everything that was resent.
   * False when there is more to do meanwhile: the lease is then still held.
   */
  finish(lane: Lane, settled: number): Promise<boolean>
  /** Ends the lease; the next event is due at `tryAfter`. Answers when: at once if a delivery was resent meanwhile. */
  wait(lane: Lane, settled: number, tryAfter: Date, now: Date): Promise<Date>
}
