import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { batchGet } from '../../storage/batch-get.ts'
import type { BrandOrderStatus, Order } from '../order.ts'
import { brandOrderKey } from '../orders-keys.ts'
import { statusIn } from '../stored-orders.ts'

/**
 * An order's own row changes only with an event. `submitting` and `submitted` have no
 * event, so that brands do not wait for one another to write the order's row. A list
 * that shows undecided brand orders reads their rows for the current status.
 */
export type ReadStatuses = (
  brandOrders: readonly { readonly orderId: string; readonly brandOrderId: string }[],
) => Promise<ReadonlyMap<string, BrandOrderStatus>>

export async function withCurrentStatuses(orders: readonly Order[], read: ReadStatuses): Promise<Order[]> {
  const undecided = orders.flatMap(({ id: orderId, brandOrders }) =>
    brandOrders.filter(({ status }) => isUndecided(status)).map(({ id: brandOrderId }) => ({ orderId, brandOrderId })),
  )
  if (undecided.length === 0) return [...orders]
  // An order that changed while it was listed may be listed twice. BatchGetItem refuses a key that comes twice.
  const statuses = await read([...new Map(undecided.map((one) => [one.brandOrderId, one])).values()])
  return orders.map((order) => ({
    ...order,
    brandOrders: order.brandOrders.map((summary) => {
      const status = statuses.get(summary.id)
      // A brand order that was decided since is shown as its event left it.
      return status !== undefined && isUndecided(status) && isUndecided(summary.status)
        ? { ...summary, status }
        : summary
    }),
  }))
}

function isUndecided(status: BrandOrderStatus): boolean {
  return status === 'pending' || status === 'submitting' || status === 'submitted'
}

/** Statuses of the brand orders that have rows, which is all once the order is split. */
export function statusReader(client: DynamoDBDocumentClient, table: string): ReadStatuses {
  return async (brandOrders) => {
    const keys = brandOrders.map(({ orderId, brandOrderId }) => brandOrderKey(orderId, brandOrderId))
    const ids = new Map(brandOrders.map(({ brandOrderId }, index) => [keys[index]?.sk, brandOrderId]))
    const statuses = new Map<string, BrandOrderStatus>()
    for (const row of await batchGet(client, table, keys)) {
      const id = ids.get(String(row.sk))
      if (id !== undefined) statuses.set(id, statusIn(row))
    }
    return statuses
  }
}
