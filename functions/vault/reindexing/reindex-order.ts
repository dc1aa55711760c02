import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { transact } from '../../storage/transact.ts'
import { type BlindValueDependencies, blindValuesOf } from '../blind-values.ts'
import type { OpenSupport } from '../open.ts'
import { type BlindValue, blindIndexKey, blindValueText, readBlindValue, supportEnvelopeKey } from '../vault-keys.ts'

export interface ReindexDependencies extends BlindValueDependencies {
  readonly client: DynamoDBDocumentClient
  readonly table: string
  readonly open: OpenSupport
  /** Of the newest HMAC key. */
  readonly newestVersion: string
  readonly actor: string
}

/** `current`: its rows are as they shall be already. `gone`: there is nothing to index, or not any more. */
export type Reindexed = 'reindexed' | 'current' | 'gone'

const envelopeSchema = z.object({
  createdAt: z.string(),
  storefrontId: z.string(),
  livemode: z.boolean(),
  blindValues: z.array(z.string()).optional(),
  sealed: z.instanceof(Uint8Array).optional(),
})

/**
 * Moves an order's index rows to the newest HMAC key, and adds or removes those of names, in one transaction with the list
 * of them in its support envelope. Until then the order is found by its old rows. It may be repeated; an erasure at the
 * same time wins.
 */
export async function reindexOrder(orderId: string, dependencies: ReindexDependencies): Promise<Reindexed> {
  const { client, table } = dependencies
  const Key = supportEnvelopeKey(orderId)
  const { Item } = await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }))
  const envelope = envelopeSchema.safeParse(Item).data
  if (envelope?.sealed === undefined) return 'gone'
  const before = (envelope.blindValues ?? []).map(readBlindValue)
  if (isCurrent(before, dependencies)) return 'current'

  const { storefrontId, livemode, createdAt } = envelope
  const order = { storefrontId, livemode, orderId, createdAt }
  const after = await currentValues(orderId, dependencies)
  if (after === null) return 'gone'
  const kept = new Set(after.map(blindValueText))
  if (before.length === kept.size && before.every((value) => kept.has(blindValueText(value)))) return 'current'
  const failed = await transact(client, [
    {
      Update: {
        TableName: table,
        Key,
        UpdateExpression: 'SET blindValues = :after',
        ConditionExpression: 'attribute_exists(sealed)',
        ExpressionAttributeValues: { ':after': [...kept] },
      },
    },
    ...after.map((value) => ({
      Put: { TableName: table, Item: { ...blindIndexKey(order, value), orderId, createdAt } },
    })),
    ...before
      .filter((value) => !kept.has(blindValueText(value)))
      .map((value) => ({ Delete: { TableName: table, Key: { ...blindIndexKey(order, value) } } })),
  ])
  return failed.length === 0 ? 'reindexed' : 'gone'
}

/** Whether the rows tell it by themselves. An order without rows of names may be of somebody without a name. */
function isCurrent(before: readonly BlindValue[], { newestVersion, nameSearch }: ReindexDependencies): boolean {
  const hasNames = before.some(({ field }) => field === 'name')
  return before.every(({ version }) => version === newestVersion) && hasNames === nameSearch
}

/** Null where the order was erased meanwhile. The opening is logged. */
async function currentValues(
  orderId: string,
  { open, actor, ...dependencies }: ReindexDependencies,
): Promise<BlindValue[] | null> {
  const opened = await open({ orderId, actor, reason: 'reindex' })
  if (opened.erased) return null
  return blindValuesOf(opened.content, dependencies)
}
