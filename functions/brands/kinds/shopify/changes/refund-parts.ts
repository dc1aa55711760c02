import type { RefundCommand } from '../../integration.ts'
import type { OrderState } from '../reading/order-state.ts'

/** A part of a refund that is taken from one payment; minor units. */
export interface RefundPart {
  readonly parentId: string
  readonly gateway: string
  readonly amount: number
}

/** The total spread over the order's payments, first taken first; null when they do not hold it any more. */
export function partsOfRefund(order: OrderState, total: number): RefundPart[] | null {
  const refunded = order.refunds
    .flatMap(({ transactions }) => transactions)
    .filter(({ kind, status }) => kind === 'REFUND' && status !== 'FAILURE' && status !== 'ERROR')
  const parts: RefundPart[] = []
  let missing = total
  for (const { id, kind, status, gateway, amountSet } of order.transactions) {
    if (status !== 'SUCCESS' || (kind !== 'SALE' && kind !== 'CAPTURE')) continue
    const spent = refunded
      .filter((row) => row.parentTransaction?.id === id)
      .reduce((sum, row) => sum + row.amountSet, 0)
    const amount = Math.min(missing, amountSet - spent)
    if (amount <= 0) continue
    missing -= amount
    parts.push({ parentId: id, gateway: gateway ?? '', amount })
  }
  return missing > 0 ? null : parts
}

/** What Shopify calls shipping: less its discount, as it was created, and the fees beside it. */
export function shippingOf({ shipping, fees, discounts }: RefundCommand): number {
  return shipping - discounts.shipping + fees
}

/** By this we know our own refund when the order is read. */
export function noteOf({ refundId, returnId }: RefundCommand): string {
  return returnId === null ? refundId : `${refundId} for ${returnId}`
}
