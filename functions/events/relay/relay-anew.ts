import { type DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { eventIn } from '../../orders/event-row.ts'
import { eventKey } from '../../orders/orders-keys.ts'
import { queryAll } from '../../storage/query-all.ts'
import type { EventKey } from './relay-events.ts'

/** Which committed events: those of some orders, or those that were committed in a range of time. */
export type EventSelection = { readonly orderIds: readonly string[] } | { readonly from: Date; readonly to: Date }

export interface RelayAnewDependencies {
  readonly client: DynamoDBDocumentClient
  readonly table: string
  /** Puts keys on the relay queue, whose function reads the events and passes them on again. */
  readonly keep: (keys: readonly EventKey[]) => Promise<void>
}

const keySchema = z.object({ sk: z.string() })
const rowSchema = z.object({ pk: z.string(), sk: z.string() })
const timeSchema = z.looseObject({ timestamp: z.string() })

/**
 * Relays committed events again: for batches that the stream gave up, whose dead letters name no events. The feed and
 * every subscriber of the bus may get them twice, which all of them bear. A range of time reads the whole table.
 * Answers how many events there were.
 */
export async function relayAnew(selection: EventSelection, dependencies: RelayAnewDependencies): Promise<number> {
  let count = 0
  const events =
    'orderIds' in selection ? eventsOfOrders(selection.orderIds, dependencies) : eventsIn(selection, dependencies)
  for await (const keys of events) {
    await dependencies.keep(keys)
    count += keys.length
  }
  return count
}

async function* eventsOfOrders(orderIds: readonly string[], { client, table }: RelayAnewDependencies) {
  for (const orderId of orderIds) {
    const rows = await queryAll(client, {
      TableName: table,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :event)',
      ExpressionAttributeValues: { ':pk': eventKey(orderId, 1).pk, ':event': 'EVENT#' },
      ProjectionExpression: 'sk',
      ConsistentRead: true,
    })
    yield rows.map((row) => ({ orderId, sequence: sequenceIn(keySchema.parse(row).sk) }))
  }
}

async function* eventsIn(range: { from: Date; to: Date }, { client, table }: RelayAnewDependencies) {
  let ExclusiveStartKey: Record<string, unknown> | undefined
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new ScanCommand({
        TableName: table,
        FilterExpression: 'begins_with(pk, :order) AND begins_with(sk, :event)',
        ExpressionAttributeValues: { ':order': 'ORDER#', ':event': 'EVENT#' },
        ExclusiveStartKey,
      }),
    )
    yield Items.flatMap((item) => {
      const { pk, sk } = rowSchema.parse(item)
      const time = Date.parse(timeSchema.parse(eventIn(item)).timestamp)
      const isWanted = time >= range.from.getTime() && time < range.to.getTime()
      return isWanted ? [{ orderId: pk.replace(/^ORDER#/, ''), sequence: sequenceIn(sk) }] : []
    })
    ExclusiveStartKey = LastEvaluatedKey
  } while (ExclusiveStartKey !== undefined)
}

function sequenceIn(sk: string): number {
  return Number(sk.replace(/^EVENT#/, ''))
}
