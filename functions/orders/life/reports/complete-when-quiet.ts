import { addSeconds, timestamp } from '../../../runtime/clock.ts'
import type { Transition } from '../transition.ts'
import { takeAsDelivered } from './take-as-delivered.ts'

/**
 * A brand that does not track its shipments never reports that they arrived. Its
 * accepted brand order is due `seconds` after its last report, for
 * `completeWhenQuiet`. Null: the brand tracks its shipments.
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
    by: 'system',
    from: ['accepted'],
    apply: (before, now) => {
      if (before.dueAt === null || Date.parse(before.dueAt) > now.getTime()) return { unchanged: 'not_due' }
      const step = takeAsDelivered(now).apply(before, now)
      // Shipments that came back to the brand are not waited for.
      return 'unchanged' in step ? { brandOrder: { ...before, dueAt: null }, events: [] } : step
    },
  }
}
