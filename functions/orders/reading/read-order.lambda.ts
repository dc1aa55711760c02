import { actionsOf } from '../../brands/actions.ts'
import { brandCapabilities } from '../../brands/brand-capabilities.ts'
import { findBrands } from '../../brands/brand-store.ts'
import { findIntegration } from '../../brands/kinds/integrations.ts'
import { httpHandler } from '../../http/http-handler.ts'
import { systemClock } from '../../runtime/clock.ts'
import { environment } from '../../runtime/environment.ts'
import { documentClient } from '../../storage/document-client.ts'
import type { BrandViewOf } from '../order-answer.ts'
import { OrderStore } from '../order-store.ts'
import { readOrderRoute } from '../orders.routes.ts'
import { readOrder } from './read-order.ts'

const { ordersTable } = environment('ordersTable')
const orders = new OrderStore(documentClient, ordersTable, systemClock)

export const handler = httpHandler(readOrderRoute, (request) =>
  readOrder(request, {
    find: (orderId) => orders.find(orderId),
    findPurchase: (orderId) => orders.findPurchase(orderId),
    viewFor,
  }),
)

/** Nothing can be asked of a brand that no longer exists, or whose integration no longer exists. */
async function viewFor(brandIds: readonly string[]): Promise<BrandViewOf> {
  const brands = await findBrands(brandIds)
  return (brandOrder) => {
    const brand = brands.get(brandOrder.brandId)
    const integration = brand === undefined ? null : findIntegration(brand.integration)
    if (brand === undefined || integration === null) return { actions: [], brandUrl: null }
    return {
      actions: actionsOf(brandOrder, brandCapabilities(integration, brand)),
      brandUrl: integration.orderUrl(brand.settings, brandOrder),
    }
  }
}
