import { timestamp } from '../../runtime/clock.ts'
import type { BrandOrder, Cancellation, LineQuantity, Return } from '../brand-order.ts'
import { brandOrderStatus } from '../order.ts'
import type { Reason, ReturnOrigin } from '../reason.ts'
import { cancelUnits } from './cancel-units.ts'
import { addressEvent } from './reports/report-address-change.ts'
import { cancellationEvent } from './reports/report-cancellation.ts'
import { returnEvent, withReturn } from './reports/report-return.ts'
import type { Transition } from './transition.ts'

/**
 * What a storefront or the support desk asks for. While the brand order is not
 * submitted (`pending`), we decide; afterwards the request waits for its brand. The
 * caller checks whether it may be asked. The same request again, by its id, changes
 * nothing. Refunds: `open-refund.ts`.
 */

export function isBeforeSubmission({ status }: Pick<BrandOrder, 'status'>): boolean {
  return status === 'pending'
}

export interface CancellationRequest {
  readonly id: string
  readonly lines: readonly LineQuantity[]
  readonly reason: Reason
}

export function requestCancellation({ id, lines, reason }: CancellationRequest): Transition {
  return {
    name: 'request cancellation',
    by: 'platform',
    from: brandOrderStatus.options,
    apply: (before, now) => {
      if (before.cancellations.some((known) => known.id === id)) return { unchanged: 'stands' }
      const requestedAt = timestamp(now)
      const cancellation: Cancellation = {
        id,
        status: isBeforeSubmission(before) ? 'confirmed' : 'requested',
        lines: [...lines],
        reason,
        requestedAt,
        reported: null,
      }
      const brandOrder = { ...before, cancellations: [...before.cancellations, cancellation] }
      const event = cancellationEvent(cancellation, requestedAt)
      if (!isBeforeSubmission(before)) return { brandOrder, events: [event] }
      const facts = { report: 'order.cancel', objectId: id }
      const step = cancelUnits(brandOrder, { lines, reason, occurredAt: requestedAt, cancellationId: id, facts }, now)
      return 'unchanged' in step ? step : { ...step, events: [event, ...step.events] }
    },
  }
}

/** The address itself is sealed (`functions/vault`); no row, event or queue holds it. */
export function requestAddressChange(id: string): Transition {
  return {
    name: 'request change of address',
    by: 'platform',
    from: brandOrderStatus.options,
    apply: (before, now) => {
      if (before.addressChanges.some((known) => known.id === id)) return { unchanged: 'stands' }
      const status = isBeforeSubmission(before) ? 'confirmed' : 'requested'
      const change = { id, status, requestedAt: timestamp(now), reported: null } as const
      const brandOrder = { ...before, addressChanges: [...before.addressChanges, change] }
      return { brandOrder, events: isBeforeSubmission(before) ? [addressEvent(change, change.requestedAt)] : [] }
    },
  }
}

/** The newest change of address from before the submission; the order is submitted with it. */
export function addressChangeBeforeSubmission({ addressChanges }: BrandOrder): string | null {
  return addressChanges.findLast(({ status, reported }) => status === 'confirmed' && reported === null)?.id ?? null
}

export interface ReturnRequest {
  readonly id: string
  readonly lines: Return['lines']
  readonly origin: ReturnOrigin
}

export function requestReturn({ id, lines, origin }: ReturnRequest): Transition {
  return {
    name: 'request return',
    by: 'platform',
    from: brandOrderStatus.options,
    apply: (before, now) => {
      if (before.returns.some((known) => known.id === id)) return { unchanged: 'stands' }
      const requestedAt = timestamp(now)
      const asked = { id, reference: null, status: 'requested', lines, hasLabel: false, origin } as const
      const next: Return = { ...asked, requestedAt, reported: null }
      return {
        brandOrder: withReturn(before, next),
        events: [returnEvent('order.return_initiated', next, requestedAt)],
      }
    },
  }
}
