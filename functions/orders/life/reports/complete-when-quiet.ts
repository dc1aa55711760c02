import { addSeconds, timestamp } from '../../../runtime/clock.ts'
import type { Transition } from '../transition.ts'
import { takeAsDelivered } from './take-as-delivered.ts'

/**
 * Of a brand that does not track its shipments nobody hears that they arrived: its
 * accepted brand order is due `seconds` after the last that was heard of it, for
 * `completeWhenQuiet`. Null: the brand does track.
 */
export function dueWhenQuiet(transition: Transition, seconds: number | null): Transition {
  if (seconds === null) return transition
  return {
    ...transition,
    apply: (before, now) => {
      const step = transition.apply(before, now)
      if ('unchanged' in step || step.brandOrder.status !== 'accepted') return step
      return { ...step, brandOrder: { ...step.brandOrder, dueAt: timestamp(addSeconds(now, seconds)) } }
    },
  }
}

/** An accepted brand order is due for nothing but this. */
export function completeWhenQuiet(): Transition {
  return {
    name: 'complete when quiet',
    from: ['accepted'],
    apply: (before, now) => {
      if (before.dueAt === null || Date.parse(before.dueAt) > now.getTime()) return { unchanged: 'not_due' }
      const step = takeAsDelivered(now).apply(before, now)
      // What came back to the brand is not waited for.
      return 'unchanged' in step ? { brandOrder: { ...before, dueAt: null }, events: [] } : step
    },
  }
}
