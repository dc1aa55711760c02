import type { ReadOrderResponse } from '../api'

/** An order with everything of its brands. */
export type ShownOrder = ReadOrderResponse
export type ShownBrandOrder = ShownOrder['brandOrders'][number]
export type ShownLine = ShownBrandOrder['lines'][number]
export type ShownShipment = ShownBrandOrder['fulfillments'][number]
export type ShownReturn = ShownBrandOrder['returns'][number]
export type ShownRefund = ShownBrandOrder['refunds'][number]
