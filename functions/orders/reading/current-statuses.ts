import { BatchGetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { type BrandOrderStatus, brandOrderStatus, type Order } from '../order.ts'
import { brandOrderKey } from '../orders-keys.ts'

/**
 * An order's own row changes only with an event. `submitting` and `submitted` have no
 * event, so that brands do not wait for one another to write the order's row. A list
 * that shows undecided brand orders reads their rows for the current status.
 */
export type ReadStatuses = (
  brandOrders: readonly { readonly orderId: string; readonly brandOrderId: string }[],
) => Promise<ReadonlyMap<string, BrandOrderStatus>>

export async function withCurrentStatuses(orders: readonly Order[], read: ReadStatuses): Promise<Order[]> {
  const undecided = orders.flatMap(({ id: orderId, splitAt, brandOrders }) =>
    brandOrders
      .filter(({ status }) => splitAt !== null && isUndecided(status))
      .map(({ id: brandOrderId }) => ({ orderId, brandOrderId })),
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

/** DynamoDB's limit of one BatchGetItem. */
const KEYS_A_CALL = 100

export function statusReader(client: DynamoDBDocumentClient, table: string): ReadStatuses {
  const rowSchema = z.object({ id: z.string(), status: brandOrderStatus })
  return async (brandOrders) => {
    const statuses = new Map<string, BrandOrderStatus>()
    const waiting = brandOrders.map(({ orderId, brandOrderId }) => brandOrderKey(orderId, brandOrderId))
    while (waiting.length > 0) {
      const Keys = waiting.splice(0, KEYS_A_CALL)
      const { Responses, UnprocessedKeys } = await client.send(
        new BatchGetCommand({
          RequestItems: {
            [table]: { Keys, ProjectionExpression: 'id, #status', ExpressionAttributeNames: { '#status': 'status' } },
          },
        }),
      )
      for (const row of Responses?.[table] ?? []) {
        const { id, status } = rowSchema.parse(row)
        statuses.set(id, status)
      }
      waiting.push(...((UnprocessedKeys?.[table]?.Keys as typeof Keys | undefined) ?? []))
    }
    return statuses
  }
}
