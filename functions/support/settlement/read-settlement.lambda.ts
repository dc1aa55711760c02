import { httpHandler } from '../../http/http-handler.ts'
import { brandOrderKey } from '../../orders/orders-keys.ts'
import { orderIndexes } from '../../orders/reading/order-index.ts'
import { brandOrderOf } from '../../orders/stored-orders.ts'
import { environment } from '../../runtime/environment.ts'
import { batchGet } from '../../storage/batch-get.ts'
import { documentClient as client } from '../../storage/document-client.ts'
import { actorOf, recordAct } from '../audit/audit-log.ts'
import { allShelves } from '../erasures/storefronts.ts'
import { monthsOrders } from './months-orders.ts'
import { readSettlement } from './read-settlement.ts'
import { readSettlementRoute } from './settlement.routes.ts'

const { ordersTable, settingsTable } = environment('ordersTable', 'settingsTable', 'vaultTable')
const indexes = orderIndexes(client, ordersTable)

/** What a brand sold in a month, and what the platform owes it. */
export const handler = httpHandler(readSettlementRoute, async ({ params, query, caller, now }) => {
  const livemode = query.livemode === 'true'
  const shelves = (await allShelves(client, settingsTable)).filter((shelf) => shelf.livemode === livemode)
  const detail = { brandId: params.brandId, month: params.month }
  await recordAct({ act: 'settlement_read', memberId: actorOf(caller), detail }, now)
  return readSettlement(
    { ...params, livemode, format: query.format, now },
    {
      monthsOrders: (month) => monthsOrders(month, shelves, indexes),
      readBrandOrders: async (ids) => {
        const keys = ids.map(({ orderId, brandOrderId }) => brandOrderKey(orderId, brandOrderId))
        return (await batchGet(client, ordersTable, keys)).map(brandOrderOf)
      },
    },
  )
})
