import type { ReadSupportOrderResponse } from '../api'

/** An order with everything of its brands, and what can be done. */
export type ShownOrder = ReadSupportOrderResponse
export type ShownBrandOrder = ShownOrder['brandOrders'][number]
export type ShownHeadline = ShownBrandOrder['headline']
export type ShownLine = ShownBrandOrder['lines'][number]
export type ShownShipment = ShownBrandOrder['fulfillments'][number]
export type ShownRefund = ShownBrandOrder['refunds'][number]
export type ShownReturn = ShownBrandOrder['returns'][number]
/** Why something waits, as a code with facts. */
export type Story = ShownOrder['story'][number]
/** What can be done, or why it cannot. */
export type NextAction = ShownOrder['next'][number]
