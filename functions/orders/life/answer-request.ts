import { timestamp } from '../../runtime/clock.ts'
import type { BrandOrder, Return } from '../brand-order.ts'
import { brandOrderStatus } from '../order.ts'
import type { Refusal } from '../reason.ts'
import { contradiction } from './attention.ts'
import { refundUpdated, withOwed } from './refunds/owed.ts'
import { withRefund } from './refunds/refund-ledger.ts'
import { decideAddressChange } from './reports/report-address-change.ts'
import { decideCancellation } from './reports/report-cancellation.ts'
import { returnEvent, withReturn } from './reports/report-return.ts'
import type { Transition, TransitionStep } from './transition.ts'

export type RequestKind = 'cancellation' | 'address_change' | 'return' | 'refund'

/** The command that asks for it. */
const commandOf: Readonly<Record<RequestKind, string>> = {
  cancellation: 'order.cancel',
  address_change: 'order.change_address',
  return: 'return.request',
  refund: 'refund.request',
}

/** What a brand's back end answered to a request of ours. `pending`: the brand decides later, and reports. */
export interface RequestAnswer {
  readonly kind: RequestKind
  readonly id: string
  readonly outcome: 'accepted' | 'pending' | 'refused'
  /** The brand's own number of the result. */
  readonly reference: string | null
  /** Why it refused. */
  readonly refusal?: Refusal
}

/** Records the answer. Where a report of the brand came first, the answer changes nothing. */
export function answerRequest(answer: RequestAnswer): Transition {
  return {
    name: `answer ${answer.kind}`,
    by: 'brand',
    facts: { report: commandOf[answer.kind], objectId: answer.id },
    from: brandOrderStatus.options,
    apply: (before, now) => step(before, answer, now),
  }
}

function step(before: BrandOrder, { kind, id, outcome, reference, refusal }: RequestAnswer, now: Date): TransitionStep {
  const at = timestamp(now)
  const decision = {
    status: outcome === 'accepted' ? 'confirmed' : 'refused',
    // An answer has no time of the brand's; ours stands in for it.
    reported: { occurredAt: at, timestamp: at },
    ...whyRefused(refusal),
  } as const
  switch (kind) {
    case 'cancellation':
      if (outcome === 'pending') return { unchanged: 'pending' }
      return decideCancellation(before, { cancellationId: id, ...decision, report: commandOf[kind] }, now)
    case 'address_change':
      if (outcome === 'pending') return { unchanged: 'pending' }
      return decideAddressChange(before, { addressChangeId: id, ...decision, report: commandOf[kind] }, now)
    case 'return':
      return answerReturn(before, { id, outcome, reference, ...whyRefused(refusal) }, at)
    case 'refund':
      return answerRefund(before, { id, outcome, reference, ...whyRefused(refusal) }, now)
  }
}

type Answer = Omit<RequestAnswer, 'kind'>

const whyRefused = (refusal: Refusal | undefined) => (refusal === undefined ? {} : { refusal })

function answerReturn(before: BrandOrder, { id, outcome, reference, refusal }: Answer, at: string): TransitionStep {
  const known = before.returns.find((other) => other.id === id)
  if (known === undefined || known.reported !== null || known.status !== 'requested') return { unchanged: 'decided' }
  const status = outcome === 'accepted' ? 'approved' : outcome === 'refused' ? 'declined' : 'requested'
  if (status === known.status && reference === known.reference) return { unchanged: 'pending' }
  const next: Return = { ...known, status, reference, ...whyRefused(refusal) }
  const brandOrder = withReturn(before, next)
  return { brandOrder, events: status === known.status ? [] : [returnEvent('order.return_updated', next, at)] }
}

/**
 * An accepted refund is still pending: the party that holds the money reports when it is issued. A brand refuses only what it
 * holds; its objection to a refund of the platform's money is for a person.
 */
function answerRefund(before: BrandOrder, { id, outcome, reference, refusal }: Answer, now: Date): TransitionStep {
  const known = before.refunds.find((other) => other.id === id)
  if (known === undefined || known.reported !== null || known.status !== 'pending') return { unchanged: 'decided' }
  const named = { ...known, reference: known.reference ?? reference }
  if (outcome !== 'refused') {
    if (named.reference === known.reference) return { unchanged: 'pending' }
    return { brandOrder: withRefund(before, named), events: [] }
  }
  if (known.returnedBy === 'platform') {
    const providerCode = refusal?.providerCode ?? null
    const facts = { report: commandOf.refund, objectId: id, field: 'status', status: 'refused', providerCode }
    return contradiction(before, facts, now)
  }
  const failed = { ...named, status: 'failed', ...whyRefused(refusal) } as const
  const owed = withOwed(withRefund(before, failed), failed, 'brand', now)
  return { brandOrder: owed.brandOrder, events: [refundUpdated(failed, now), ...owed.events] }
}
