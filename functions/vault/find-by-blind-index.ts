import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import type { BlindIndex } from './blind-index.ts'
import { type IndexedField, indexPartitions, indexSortKey } from './vault-keys.ts'

export interface OrderSearch {
  readonly storefrontId: string
  readonly livemode: boolean
  /** At most so many orders. */
  readonly limit: number
  /** The last order of the page before. */
  readonly before?: FoundOrder
}

const foundOrderSchema = z.object({ orderId: z.string(), createdAt: z.string() })
export type FoundOrder = z.infer<typeof foundOrderSchema>

export interface FindOrdersDependencies {
  readonly client: DynamoDBDocumentClient
  readonly table: string
  readonly blindIndex: BlindIndex
}

/** Orders placed with this e-mail address in any spelling of it, newest first. */
export function findOrdersByEmail(email: string, search: OrderSearch, dependencies: FindOrdersDependencies) {
  return findOrders('email', email, search, dependencies)
}

/** Orders placed with this phone number, newest first. A number without its country code finds none. */
export function findOrdersByPhone(phone: string, search: OrderSearch, dependencies: FindOrdersDependencies) {
  return findOrders('phone', phone, search, dependencies)
}

/** Orders of a customer or recipient of this name, whole in any order or the family name alone, newest first. */
export function findOrdersByName(name: string, search: OrderSearch, dependencies: FindOrdersDependencies) {
  return findOrders('name', name, search, dependencies)
}

async function findOrders(
  field: IndexedField,
  value: string,
  { storefrontId, livemode, limit, before }: OrderSearch,
  { client, table, blindIndex }: FindOrdersDependencies,
): Promise<FoundOrder[]> {
  const values = await blindIndex.every(field, value)
  const partitions = values.flatMap((value) => indexPartitions(storefrontId, livemode, value))
  const pages = await Promise.all(
    partitions.map((partition) =>
      client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: before === undefined ? 'pk = :pk' : 'pk = :pk AND sk < :before',
          ExpressionAttributeValues: {
            ':pk': partition,
            ...(before === undefined ? {} : { ':before': indexSortKey(before.createdAt, before.orderId) }),
          },
          ScanIndexForward: false,
          ConsistentRead: true,
          Limit: limit,
        }),
      ),
    ),
  )
  // While rows are written for a new key version, an order may be found under both.
  const found = new Map<string, FoundOrder>()
  for (const row of pages.flatMap((page) => page.Items ?? [])) {
    const order = foundOrderSchema.parse(row)
    found.set(indexSortKey(order.createdAt, order.orderId), order)
  }
  const newestFirst = [...found].sort(([left], [right]) => (left < right ? 1 : -1))
  return newestFirst.slice(0, limit).map(([, order]) => order)
}
