import * as z from 'zod'
import type { BrandOrder } from '../orders/brand-order.ts'
import { openUnits } from '../orders/life/end-units.ts'
import { isBeforeSubmission } from '../orders/life/request-change.ts'
import type { Capabilities } from './capabilities.ts'

export const actionSchema = z.enum(['cancel', 'address_change', 'return', 'refund'])
export type Action = z.infer<typeof actionSchema>

/** Why an action is not possible: the brand cannot do it, or no longer; or the brand order's state leaves nothing to do it to. */
export type Obstacle = 'not_supported' | 'not_now'

/**
 * The actions that are possible on a brand order now: those that its brand can do and that
 * its state leaves something to do to. The API and the dashboard show exactly these, and
 * `functions/changes` allows exactly these.
 */
export function actionsOf(brandOrder: BrandOrder, capabilities: Capabilities): Action[] {
  return actionSchema.options.filter((action) => obstacleTo(action, brandOrder, capabilities) === null)
}

/** Why an action is not possible, or null when it is. */
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
  // Before the first submission the platform cancels it without the brand.
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

/** Units that have shipped, and are neither returned nor in a return that is open. */
export function returnableUnits({ returns }: BrandOrder, line: BrandOrder['lines'][number]): number {
  if (line.fulfillmentType === 'digital') return 0
  const open = returns.filter(({ status }) => ['requested', 'approved', 'in_transit'].includes(status))
  const openLines = open.flatMap(({ lines }) => lines).filter(({ lineId }) => lineId === line.id)
  const taken = openLines.reduce((sum, { quantity }) => sum + quantity, line.quantities.returned)
  // A brand that claims to have shipped more than was ordered widens nothing.
  return Math.max(0, Math.min(line.quantities.fulfilled, line.quantity - line.quantities.cancelled) - taken)
}

/** Whether the brand can still be asked for a refund. Before it has accepted, a cancellation returns the money. */
function obstacleToRefund({ status, amounts }: BrandOrder, { refund }: Capabilities): Obstacle | null {
  if (refund.level === 'none') return 'not_supported'
  return (status === 'accepted' || status === 'completed') && amounts.refundable > 0 ? null : 'not_now'
}

function hasEnded({ status }: BrandOrder): boolean {
  return status === 'completed' || status === 'rejected' || status === 'cancelled'
}

/** `accepted`: until the brand has accepted. `shipped`: as long as something has not shipped. */
function isPast({ status }: BrandOrder, until: 'accepted' | 'shipped'): boolean {
  return status === 'accepted' && until === 'accepted'
}
