import * as z from 'zod'

/** One order's events at one ordered endpoint. */
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
  /** Every event up to this sequence is done: taken, given up, or not wanted. */
  settled: z.int(),
  /** The highest sequence that somebody asked to be looked at. */
  wanted: z.int(),
  /** Absent while there is nothing to do. */
  tryAfter: z.string().optional(),
  lease: z.object({ token: z.string(), expiresAt: z.string() }).nullable(),
  /** Deliveries that were sent again by hand, each behind its sequence; they come before what is not settled yet. */
  again: z.set(z.string()).default(new Set()),
  /** How often something was sent again. */
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
   * Says that an event of this sequence is there, and makes the lane due unless it is so already.
   * False when the lane has passed it.
   */
  want(ids: LaneIds, sequence: number, now: Date): Promise<boolean>
  /** The lane under a lease; null when somebody holds it, it waits, or has nothing to do. */
  take(ids: Pick<LaneIds, 'endpointId' | 'orderId'>, lease: LaneLease, now: Date): Promise<Lane | null>
  /**
   * Ends the lease of a lane that is done up to `settled`, and with all that was sent again.
   * False when more is wanted meanwhile: it is still held then.
   */
  finish(lane: Lane, settled: number): Promise<boolean>
  /** Ends the lease; the next event is to be tried at `tryAfter`. Answers when: at once if something was sent again meanwhile. */
  wait(lane: Lane, settled: number, tryAfter: Date, now: Date): Promise<Date>
}
