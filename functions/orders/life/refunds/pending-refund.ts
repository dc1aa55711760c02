import { timestamp } from '../../../runtime/clock.ts'
import type { BrandOrder, Refund } from '../../brand-order.ts'
import type { PricedRefund } from './price-refund.ts'

export interface RefundOpening extends PricedRefund {
  readonly id: string
  readonly returnedBy: Refund['returnedBy']
  /** The brand's own number, when the brand opened it. */
  readonly reference?: string
  readonly returnId?: string | null
  readonly cancellationId?: string | null
  readonly reason?: string | null
  readonly ofEndedUnits?: boolean
}

/** A refund as it is opened: by the platform, by the brand, or because units ended. */
export function pendingRefund(brandOrder: BrandOrder, opening: RefundOpening, now: Date): Refund {
  const { id, returnedBy, reference = null, returnId = null, cancellationId = null, reason = null } = opening
  const { ofEndedUnits = false } = opening
  return {
    id,
    reference,
    status: 'pending',
    returnId,
    cancellationId,
    returnedBy,
    providerReference: null,
    reason,
    lines: opening.lines,
    ofEndedUnits,
    currency: brandOrder.currency,
    ...opening.amounts,
    basis: opening.basis,
    requestedAt: timestamp(now),
    issuedAt: null,
    reported: null,
  }
}
