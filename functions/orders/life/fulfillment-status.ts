import type { BrandOrder, Fulfillment } from '../brand-order.ts'
import type { FulfillmentStatus } from '../order.ts'
import { isTerminal } from './order-status.ts'

const notLeft: readonly Fulfillment['status'][] = ['pending', 'cancelled']

/** Whether the goods left the brand: on their way, delivered, or returned. */
export function hasLeft({ status }: Pick<Fulfillment, 'status'>): boolean {
  return !notLeft.includes(status)
}

function unitsIn(fulfillments: readonly Fulfillment[], lineId: string): number {
  return fulfillments
    .flatMap(({ lines }) => lines)
    .filter((line) => line.lineId === lineId)
    .reduce((total, { quantity }) => total + quantity, 0)
}

/** Counts shipped and delivered units anew from all fulfillments; completes the brand order when every unit that is not cancelled is delivered. */
export function withFulfillmentCounts(brandOrder: BrandOrder): BrandOrder {
  const left = brandOrder.fulfillments.filter(hasLeft)
  const arrived = left.filter(({ status }) => status === 'delivered')
  const lines = brandOrder.lines.map((line) => ({
    ...line,
    quantities: {
      ...line.quantities,
      fulfilled: unitsIn(left, line.id),
      delivered: unitsIn(arrived, line.id),
    },
  }))
  const fulfillmentStatus = statusOf(lines)
  const completes = fulfillmentStatus === 'delivered' && !isTerminal(brandOrder.status)
  return { ...brandOrder, lines, fulfillmentStatus, status: completes ? 'completed' : brandOrder.status }
}

/** Of quantity − cancelled. */
function statusOf(lines: BrandOrder['lines']): FulfillmentStatus {
  const staying = lines.filter((line) => line.quantity > line.quantities.cancelled)
  const all = (counted: 'fulfilled' | 'delivered') =>
    staying.length > 0 && staying.every((line) => line.quantities[counted] >= line.quantity - line.quantities.cancelled)
  if (all('delivered')) return 'delivered'
  if (all('fulfilled')) return 'fulfilled'
  return lines.some((line) => line.quantities.fulfilled > 0) ? 'partially_fulfilled' : 'unfulfilled'
}

/** The line of which more units left than were ordered and not cancelled, or null. */
export function overfilledLine({ lines }: BrandOrder): string | null {
  return lines.find((line) => line.quantities.fulfilled > line.quantity - line.quantities.cancelled)?.id ?? null
}
