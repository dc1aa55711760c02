import type { PublishedEvent } from '../../../../functions/webhooks/fan-out.ts'
import type { WakeUp } from '../../../../functions/webhooks/messages.ts'

/** What the world's queue holds. */
export type Message = { readonly at: Date; readonly receives: number } & (
  | { readonly commits: readonly Commit[] }
  | { readonly event: PublishedEvent }
  | { readonly wakeUp: WakeUp; readonly isAmongSlow?: true }
  | { readonly replayId: string }
)

/** An event to be committed, and when, after that, each copy of its message comes, in seconds. */
export interface Commit {
  readonly event: PublishedEvent
  readonly delays: readonly number[]
}

export const VISIBILITY_SECONDS = 360
export const MOST_RECEIVES = 5
/** When a person puts a dead letter back. */
export const REDRIVE_SECONDS = 3600
