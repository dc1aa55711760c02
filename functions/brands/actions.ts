import * as z from 'zod'
import type { BrandOrder } from '../orders/brand-order.ts'
import { openUnits } from '../orders/life/end-units.ts'
import { isBeforeSubmission } from '../orders/life/request-change.ts'
import type { Capabilities } from './capabilities.ts'

export const actionSchema = z.enum(['cancel', 'address_change', 'return', 'refund'])
export type Action = z.infer<typeof actionSchema>

/** Why something cannot be asked of a brand order: its brand never can, or no longer; or its state leaves nothing to do it to. */
export type Obstacle = 'not_supported' | 'not_now'

/**
 * What can be asked of a brand order now: what its brand can do, as far as its
 * state leaves something to do it to. Pure; the API and the dashboard show exactly
 * this, and `functions/changes` allows exactly this.
 */
export function actionsOf(brandOrder: BrandOrder, capabilities: Capabilities): Action[] {
  return actionSchema.options.filter((action) => obstacleTo(action, brandOrder, capabilities) === null)
}

/** What stands in the way of an action, or null. */
export function obstacleTo(action: Action, brandOrder: BrandOrder, capabilities: Capabilities): Obstacle | null {
  switch (action) {
    case 'cancel':
      return obstacleToCancel(brandOrder, capabilities)
    case 'address_change':
      return obstacleToAddressChange(brandOrder, capabilities)
    case 'return':
      return obstacleToReturn(brandOrder, capabilities)
    case 'refund':
      return obstacleToRefund(brandOrder, capabilities)
  }
}

function obstacleToCancel(brandOrder: BrandOrder, { cancel }: Capabilities): Obstacle | null {
  const isOpen = !hasEnded(brandOrder) && brandOrder.lines.some((line) => openUnits(line) > 0)
  if (!isOpen) return 'not_now'
  // What no brand has seen is ours to cancel.
  if (isBeforeSubmission(brandOrder)) return null
  if (cancel.level === 'none' || isPast(brandOrder, cancel.until)) return 'not_supported'
  return brandOrder.cancellations.some(({ status }) => status === 'requested') ? 'not_now' : null
}

function obstacleToAddressChange(brandOrder: BrandOrder, { addressChange }: Capabilities): Obstacle | null {
  const ships = brandOrder.lines.some((line) => line.fulfillmentType === 'shipping' && openUnits(line) > 0)
  if (!ships || hasEnded(brandOrder)) return 'not_now'
  if (isBeforeSubmission(brandOrder)) return null
  if (addressChange.level === 'none' || isPast(brandOrder, addressChange.until)) return 'not_supported'
  return brandOrder.addressChanges.some(({ status }) => status === 'requested') ? 'not_now' : null
}

function obstacleToReturn(brandOrder: BrandOrder, capabilities: Capabilities): Obstacle | null {
  if (capabilities.return.level === 'none') return 'not_supported'
  return brandOrder.lines.some((line) => returnableUnits(brandOrder, line) > 0) ? null : 'not_now'
}

/** Goods that have left and are neither back nor on their way back. */
export function returnableUnits({ returns }: BrandOrder, line: BrandOrder['lines'][number]): number {
  if (line.fulfillmentType === 'digital') return 0
  const open = returns.filter(({ status }) => ['requested', 'approved', 'in_transit'].includes(status))
  const coming = open.flatMap(({ lines }) => lines).filter(({ lineId }) => lineId === line.id)
  const away = coming.reduce((sum, { quantity }) => sum + quantity, line.quantities.returned)
  return Math.max(0, line.quantities.fulfilled - away)
}

/** Money the brand can still be asked to give back; before it accepted, cancelling does that. */
function obstacleToRefund({ status, amounts }: BrandOrder, { refund }: Capabilities): Obstacle | null {
  if (refund.level === 'none') return 'not_supported'
  return (status === 'accepted' || status === 'completed') && amounts.refundable > 0 ? null : 'not_now'
}

function hasEnded({ status }: BrandOrder): boolean {
  return status === 'completed' || status === 'rejected' || status === 'cancelled'
}

/** `accepted`: until the brand has accepted. `shipped`: as long as something has not left. */
function isPast({ status }: BrandOrder, until: 'accepted' | 'shipped'): boolean {
  return status === 'accepted' && until === 'accepted'
}
