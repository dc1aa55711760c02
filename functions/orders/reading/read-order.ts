import type { Caller } from '../../http/callers/api-key.ts'
import { storefrontOf } from '../../http/callers/storefront-caller.ts'
import type { HttpAnswer } from '../../http/http-answer.ts'
import { Problem } from '../../http/problem.ts'
import type { BrandOrder } from '../brand-order.ts'
import type { Order } from '../order.ts'
import { type BrandViewOf, etagOf, renderOrder } from '../order-answer.ts'
import { newBrandOrders } from '../placing/created-order.ts'
import type { Pictures } from '../products/pictures.ts'
import type { Purchase } from '../purchase.ts'

export interface ReadOrderDependencies {
  readonly find: (orderId: string) => Promise<{ order: Order; brandOrders: BrandOrder[]; pictures: Pictures } | null>
  readonly findPurchase: (orderId: string) => Promise<Purchase | null>
  /** What can be asked of the order's brands now, and each brand's own page of the order. */
  readonly viewFor: (brandIds: readonly string[]) => Promise<BrandViewOf>
}

/**
 * `GET /v1/orders/{orderId}`. Until the workflow has split an order, its brand orders
 * are computed as the split will write them. Another storefront's order is answered 404.
 */
export async function readOrder(
  { caller, params: { orderId } }: { readonly caller: Caller; readonly params: { readonly orderId: string } },
  { find, findPurchase, viewFor }: ReadOrderDependencies,
): Promise<HttpAnswer> {
  const { storefrontId, livemode } = storefrontOf(caller)
  const found = await find(orderId)
  if (found === null || found.order.storefrontId !== storefrontId || found.order.livemode !== livemode) {
    throw new Problem('not_found', 'This storefront has no such order.')
  }
  const { order } = found
  const brandOrders = await allBrandOrders(found, findPurchase)
  const viewOf = await viewFor(brandOrders.map(({ brandId }) => brandId))
  return {
    status: 200,
    headers: { ETag: etagOf(order, brandOrders) },
    body: renderOrder(order, brandOrders, viewOf, found.pictures),
  }
}

/** The brand orders of an order; until it is split, those that are not written yet as they will be. */
export async function allBrandOrders(
  { order, brandOrders }: { readonly order: Order; readonly brandOrders: readonly BrandOrder[] },
  findPurchase: ReadOrderDependencies['findPurchase'],
): Promise<readonly BrandOrder[]> {
  if (brandOrders.length === order.brandOrders.length) return brandOrders
  const purchase = await findPurchase(order.id)
  if (purchase === null) throw new Error(`Order ${order.id} has no purchase.`)
  const written = new Map(brandOrders.map((brandOrder) => [brandOrder.id, brandOrder]))
  return newBrandOrders(order, purchase).map((brandOrder) => written.get(brandOrder.id) ?? brandOrder)
}
