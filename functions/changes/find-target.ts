import type { Brand } from '../brands/brand.ts'
import { brandCapabilities } from '../brands/brand-capabilities.ts'
import { type Capabilities, NO_CAPABILITIES } from '../brands/capabilities.ts'
import { findIntegration } from '../brands/kinds/integrations.ts'
import type { Caller } from '../http/callers/api-key.ts'
import { storefrontOf } from '../http/callers/storefront-caller.ts'
import { Problem } from '../http/problem.ts'
import type { BrandOrder } from '../orders/brand-order.ts'
import type { OrderStore } from '../orders/order-store.ts'
import { splitOnce } from '../orders/placing/split-once.ts'

/** The brand order that a request is about, with its brand. */
export interface Target {
  readonly brandOrder: BrandOrder
  /** All of the order's. */
  readonly brandOrders: readonly BrandOrder[]
  readonly brand: Brand | null
  readonly capabilities: Capabilities
}

export interface FindTargetDependencies {
  readonly orders: OrderStore
  readonly findBrand: (id: string) => Promise<Brand | null>
}

/** The brand orders of the caller's own order. An order that is not split yet is split now. */
export async function findBrandOrders(
  caller: Caller,
  orderId: string,
  orders: OrderStore,
): Promise<readonly BrandOrder[]> {
  const { storefrontId, livemode } = storefrontOf(caller)
  const found = await orders.find(orderId)
  if (found === null || found.order.storefrontId !== storefrontId || found.order.livemode !== livemode) {
    throw new Problem('not_found', 'This storefront has no such order.')
  }
  const isSplit = found.brandOrders.length === found.order.brandOrders.length
  return isSplit ? found.brandOrders : (await splitOnce(orderId, orders, { isNew: true })).brandOrders
}

export async function findTarget(
  { caller, orderId, brandOrderId }: { caller: Caller; orderId: string; brandOrderId: string },
  { orders, findBrand }: FindTargetDependencies,
): Promise<Target> {
  const brandOrders = await findBrandOrders(caller, orderId, orders)
  const brandOrder = brandOrders.find(({ id }) => id === brandOrderId)
  if (brandOrder === undefined) {
    const errors = [
      { code: 'unknown_brand_order', pointer: '/brandOrderId', detail: 'The order has no such brand order.' },
    ]
    throw new Problem('validation_failed', 'The request has faults; nothing was done.', { errors })
  }
  const brand = await findBrand(brandOrder.brandId)
  return { brandOrder, brandOrders, brand, capabilities: capabilitiesOf(brand) }
}

/** What the brand can do now; nothing once it, or its integration, does not exist any more. */
export function capabilitiesOf(brand: Brand | null): Capabilities {
  const integration = brand === null ? null : findIntegration(brand.integration)
  return brand === null || integration === null ? NO_CAPABILITIES : brandCapabilities(integration, brand)
}
