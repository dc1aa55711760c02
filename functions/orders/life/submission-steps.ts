import { timestamp } from '../../runtime/clock.ts'
import type { BrandOrder } from '../brand-order.ts'
import { type Attention, type AttentionDetail, brandOrderStatus } from '../order.ts'
import { undecided } from './acceptance.ts'
import { attentionEvent } from './attention.ts'
import type { Transition } from './transition.ts'

/** The steps of submitting a brand order to its brand's back end: leases, due times, attention. */

export interface SubmissionStart {
  /** Names this attempt; every later step of it must show the same. */
  readonly token: string
  /** When the lease ends by itself; later than the function's timeout. */
  readonly expiresAt: string
  /** When the next attempt is due if this one never ends. */
  readonly dueAt: string
}

/** Takes the lease. Changes nothing while another attempt holds it or nothing is due. */
export function startSubmission(start: SubmissionStart): Transition {
  return {
    name: 'start submission',
    by: 'system',
    from: undecided,
    apply: (before, now) => {
      const at = timestamp(now)
      if (before.lease !== null && before.lease.expiresAt > at) return { unchanged: 'busy' }
      if (before.dueAt === null || before.dueAt > at) return { unchanged: 'not_due' }
      return {
        brandOrder: {
          ...before,
          status: before.status === 'pending' ? 'submitting' : before.status,
          attempts: before.attempts + 1,
          firstAttemptAt: before.firstAttemptAt ?? at,
          lease: { token: start.token, expiresAt: start.expiresAt },
          dueAt: start.dueAt,
        },
        events: [],
      }
    },
  }
}

/** The brand has the order and decides later; the brand is asked again at `dueAt`. */
export function submitted(token: string, brandReference: string | null, dueAt: string): Transition {
  return {
    name: 'submitted',
    by: 'system',
    from: ['submitting', 'submitted'],
    apply: (before) =>
      holds(before, token, () => ({
        ...before,
        status: 'submitted',
        brandReference: brandReference ?? before.brandReference,
        lease: null,
        dueAt,
      })),
  }
}

/** The outcome is unknown; retried at `dueAt`, after a look-up. */
export function outcomeUnknown(token: string, dueAt: string | null): Transition {
  return {
    name: 'outcome unknown',
    by: 'system',
    from: ['submitting', 'submitted'],
    apply: (before) => holds(before, token, () => ({ ...before, lease: null, dueAt })),
  }
}

function holds(before: BrandOrder, token: string, change: () => BrandOrder) {
  // Another attempt took the lease after this one's expired; that one decides.
  return before.lease?.token === token ? { brandOrder: change(), events: [] } : { unchanged: 'lease_lost' }
}

/** Asks a person to look, once, until it is resolved. The status does not change. */
export function raiseAttention(code: Attention['code'], detail: AttentionDetail | null = null): Transition {
  return {
    name: 'raise attention',
    by: 'system',
    from: brandOrderStatus.options,
    apply: (before, now) => {
      if (before.attention !== null) return { unchanged: 'attention_stands' }
      const attention = { code, since: timestamp(now), detail }
      const event = attentionEvent('order.attention_required', before, attention, now)
      return { brandOrder: { ...before, attention }, events: [event] }
    },
  }
}

/** A person resolved it; what happened stays in the events. */
export function resolveAttention(): Transition {
  return {
    name: 'resolve attention',
    by: 'desk',
    from: brandOrderStatus.options,
    apply: (before, now) => {
      const { attention } = before
      if (attention === null) return { unchanged: 'no_attention' }
      // Nothing would ask the brand again, and no attention would say that a customer waits.
      const isUnasked = before.dueAt === null && before.lease === null
      if (isUnasked && undecided.includes(before.status)) return { unchanged: 'undecided' }
      const event = attentionEvent('order.attention_resolved', before, attention, now)
      return { brandOrder: { ...before, attention: null }, events: [event] }
    },
  }
}

/** An administrator asks for another attempt: now, or when the order is released. */
export function resumeSubmission(): Transition {
  return {
    name: 'resume submission',
    by: 'desk',
    from: ['pending', 'submitting', 'submitted'],
    apply: (before, now) => {
      const at = timestamp(now)
      const { releaseAfter } = before
      const dueAt = releaseAfter !== null && releaseAfter > at ? releaseAfter : at
      // The time that it is retried for starts anew.
      return { brandOrder: { ...before, dueAt, firstAttemptAt: dueAt, attempts: 0 }, events: [] }
    },
  }
}
