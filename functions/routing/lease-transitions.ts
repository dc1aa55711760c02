import type { BrandOrder } from '../orders/brand-order.ts'
import type { Transition } from '../orders/transition.ts'
import type { Lease } from './submission-book.ts'

/**
 * One submitter at a time takes a brand order: the attempt is counted, the token
 * fences what it may record, and the next due time is there before the brand is
 * called, so that a crash only delays. A lease past its time is free to take.
 */
export function takeLease(lease: Lease): Transition {
  return {
    name: 'take-lease',
    from: ['pending', 'submitting', 'submitted'],
    apply(brandOrder, now) {
      if (isHeld(brandOrder, now)) return { unchanged: 'another submitter holds it' }
      // Somebody settled or postponed it between our look and now.
      if (brandOrder.dueAt === null || Date.parse(brandOrder.dueAt) > now.getTime()) return { unchanged: 'not due' }
      return {
        brandOrder: {
          ...brandOrder,
          status: brandOrder.status === 'pending' ? 'submitting' : brandOrder.status,
          attempts: brandOrder.attempts + 1,
          firstAttemptAt: brandOrder.firstAttemptAt ?? now.toISOString(),
          lease: { token: lease.token, expiresAt: lease.expiresAt },
          dueAt: lease.dueAt,
        },
        events: [],
      }
    },
  }
}

function isHeld({ lease }: BrandOrder, now: Date): boolean {
  return lease !== null && Date.parse(lease.expiresAt) > now.getTime()
}

/**
 * A transition that only the holder of `token` may make, and that gives the lease
 * back. Where the outcome itself changes nothing (an update of the brand was
 * faster), the lease is given back all the same. `dueAt` undefined leaves the due
 * time as the outcome sets it.
 */
export function fenced(token: string, outcome: Transition, dueAt: string | null | undefined): Transition {
  return {
    name: `${outcome.name} by lease`,
    from: ['pending', 'submitting', 'submitted', 'accepted', 'completed', 'rejected', 'cancelled'],
    apply(brandOrder, now) {
      if (brandOrder.lease?.token !== token) return { unchanged: 'the lease is no longer ours' }
      const step = outcome.from.includes(brandOrder.status) ? outcome.apply(brandOrder, now) : null
      const changed = step === null || 'unchanged' in step ? brandOrder : step.brandOrder
      const events = step === null || 'unchanged' in step ? [] : step.events
      return { brandOrder: { ...changed, lease: null, ...(dueAt === undefined ? {} : { dueAt }) }, events }
    },
  }
}
