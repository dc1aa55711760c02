import { findBrands as readBrands } from '../../brands/brand-store.ts'
import { recentBrands } from '../../brands/recent-brands.ts'
import { httpHandler } from '../../http/http-handler.ts'
import { Problem } from '../../http/problem.ts'
import { systemClock } from '../../runtime/clock.ts'
import { environment } from '../../runtime/environment.ts'
import { documentClient } from '../../storage/document-client.ts'
import { sealedOrderWrites } from '../../vault/vault-store.ts'
import { OrderStore } from '../order-store.ts'
import { placeOrderRoute } from '../orders.routes.ts'
import { placeOrder } from './place-order.ts'

const { ordersTable, timeScale } = environment('ordersTable', 'vaultTable', 'timeScale')
const { findBrands } = recentBrands(readBrands, systemClock, Number(timeScale))
const orders = new OrderStore(documentClient, ordersTable, systemClock)

/** `POST /v1/orders`: docs/follow-an-order.md, step 1. */
export const handler = httpHandler(
  placeOrderRoute,
  async ({ body, caller, idempotency, now }) => {
    if (caller.storefrontId === null || idempotency === null) {
      throw new Problem('scope_missing', 'Orders are placed with a storefront’s key.')
    }
    const { storefrontId, livemode } = caller
    return placeOrder(
      { body, storefrontId, livemode, idempotency, now },
      { findBrands, seal: sealedOrderWrites, orders },
    )
  },
  // Its one transaction is all that it does.
  { replays: 'on_failure' },
)
