import type { BrandOrder } from '../../../../orders/brand-order.ts'
import type { FieldFault, TypedForm } from '../../../../pages/inputs.ts'

/** Names of the forms' fields: what the pages write and what is read back. */
export const fields = {
  /** Random, made for each page shown; the same form counts once. */
  form: 'form',
  /** How many units had ended when the page was shown: a cancellation adds to these and to no others. */
  ended: 'ended',
  ownNumber: 'ownNumber',
  reason: 'reason',
  quantity: (lineId: string) => `quantity.${lineId}`,
  carrier: 'carrier',
  trackingNumber: 'trackingNumber',
  progress: 'progress',
  shipment: 'shipment',
  refund: 'refund',
  amount: 'amount',
  refundNumber: 'refundNumber',
} as const

/** The choice of a refund that is none of those that are open. */
export const ANOTHER_REFUND = 'another'

export type FaultCode =
  | 'reason'
  | 'quantity'
  | 'noQuantity'
  | 'tracking'
  | 'shipment'
  | 'amount'
  | 'tooMuch'
  | 'number'
  | 'carrier'
  | 'trackingNumber'
  | 'changed'

/** Units that have ended; grows with each cancellation, so that it names the state that a page showed. */
export function endedUnits({ lines }: Pick<BrandOrder, 'lines'>): string {
  return String(lines.reduce((sum, { quantities }) => sum + quantities.cancelled, 0))
}

export type FormFault = FieldFault<FaultCode>
export type Typed = TypedForm<FaultCode>

/** Reasons that a brand can have; those of customers are support's. */
export const reasonCodes = [
  'out_of_stock',
  'discontinued',
  'price_mismatch',
  'undeliverable',
  'restricted',
  'fraud',
  'customer_request',
  'other',
] as const
