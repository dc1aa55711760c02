import { actionsOf } from '../brands/actions.ts'
import { findBrands } from '../brands/brand-store.ts'
import { findIntegration } from '../brands/integrations.ts'
import { httpHandler } from '../http/http-handler.ts'
import { systemClock } from '../runtime/clock.ts'
import { documentClient } from '../runtime/dynamodb.ts'
import { environment } from '../runtime/environment.ts'
import type { BrandViewOf } from './order-answer.ts'
import { OrderRepository } from './order-repository.ts'
import { readOrderRoute } from './orders.routes.ts'
import { readOrder } from './read-order.ts'

const { ordersTable } = environment('ordersTable')
const orders = new OrderRepository(documentClient, ordersTable, systemClock)

export const handler = httpHandler(readOrderRoute, (request) =>
  readOrder(request, {
    find: (orderId) => orders.find(orderId),
    findPurchase: (orderId) => orders.findPurchase(orderId),
    viewFor,
  }),
)

/** Nothing can be asked of a brand that is gone or whose integration is. */
async function viewFor(brandIds: readonly string[]): Promise<BrandViewOf> {
  const brands = await findBrands(brandIds)
  return (brandOrder) => {
    const brand = brands.get(brandOrder.brandId)
    const integration = brand === undefined ? null : findIntegration(brand.integration)
    if (brand === undefined || integration === null) return { actions: [], brandUrl: null }
    return {
      actions: actionsOf(brandOrder, integration.capabilities(brand.settings)),
      brandUrl: integration.orderUrl(brand.settings, brandOrder),
    }
  }
}
