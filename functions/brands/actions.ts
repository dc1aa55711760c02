import * as z from 'zod'
import type { BrandOrder } from '../orders/brand-order.ts'
import type { Capabilities } from './capabilities.ts'

export const actionSchema = z.enum(['cancel', 'address_change', 'return', 'refund'])
export type Action = z.infer<typeof actionSchema>

/**
 * What can be asked of a brand order now: what its brand can do, as far as its
 * state leaves something to do it to. Pure; the API and the dashboard show exactly this.
 */
export function actionsOf(brandOrder: BrandOrder, capabilities: Capabilities): Action[] {
  const possible: Record<Action, boolean> = {
    cancel: canCancel(brandOrder, capabilities),
    address_change: canChangeAddress(brandOrder, capabilities),
    return: canReturn(brandOrder, capabilities),
    refund: canRefund(brandOrder, capabilities),
  }
  return actionSchema.options.filter((action) => possible[action])
}

function canCancel(brandOrder: BrandOrder, { cancel }: Capabilities): boolean {
  // What no brand has seen is ours to cancel.
  if (isUnseen(brandOrder)) return true
  if (cancel.level === 'none' || brandOrder.cancellations.some(({ status }) => status === 'requested')) return false
  return isWithin(brandOrder, cancel.until) && brandOrder.lines.some((line) => unshipped(line) > 0)
}

function canChangeAddress(brandOrder: BrandOrder, { addressChange }: Capabilities): boolean {
  const ships = brandOrder.lines.some((line) => line.fulfillmentType === 'shipping' && unshipped(line) > 0)
  if (!ships || brandOrder.addressChanges.some(({ status }) => status === 'requested')) return false
  if (isUnseen(brandOrder)) return true
  return addressChange.level !== 'none' && isWithin(brandOrder, addressChange.until)
}

/** Goods that have left and are neither back nor on their way back. */
function canReturn(brandOrder: BrandOrder, capabilities: Capabilities): boolean {
  if (capabilities.return.level === 'none') return false
  const open = brandOrder.returns.filter(({ status }) => ['requested', 'approved', 'in_transit'].includes(status))
  return brandOrder.lines.some((line) => {
    const coming = open.flatMap(({ lines }) => lines).filter(({ lineId }) => lineId === line.id)
    const away = coming.reduce((sum, { quantity }) => sum + quantity, line.quantities.returned)
    return line.fulfillmentType !== 'digital' && line.quantities.fulfilled > away
  })
}

/** Money the brand can still be asked to give back; before it accepted, cancelling does that. */
function canRefund(brandOrder: BrandOrder, { refund }: Capabilities): boolean {
  const { status, amounts } = brandOrder
  return refund.level !== 'none' && (status === 'accepted' || status === 'completed') && amounts.refundable > 0
}

function isUnseen({ status }: BrandOrder): boolean {
  return status === 'pending'
}

/** `accepted`: until the brand has accepted. `shipped`: as long as something has not left. */
function isWithin({ status }: BrandOrder, until: 'accepted' | 'shipped'): boolean {
  if (status === 'submitting' || status === 'submitted') return true
  return status === 'accepted' && until === 'shipped'
}

function unshipped(line: BrandOrder['lines'][number]): number {
  return line.quantity - line.quantities.cancelled - line.quantities.fulfilled
}
