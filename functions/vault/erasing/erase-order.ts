import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { timestamp } from '../runtime/clock.ts'
import { type TransactWrite, transact } from '../storage/transact.ts'
import { blindIndexKey, ENVELOPE_PREFIX, orderPartition, readBlindValue, type VaultKey } from './vault-keys.ts'

/** `blindValues` is in the support envelope, and in none that is erased. */
const envelopeSchema = z.object({
  pk: z.string(),
  sk: z.string(),
  createdAt: z.string(),
  storefrontId: z.string().optional(),
  livemode: z.boolean().optional(),
  blindValues: z.array(z.string()).optional(),
})
type Envelope = z.infer<typeof envelopeSchema>

/**
 * Empties every envelope of an order and deletes its blind index rows, in one
 * transaction. `erasedAt` (of the first erasure) and the access log stay; neither is
 * personal. It may be repeated, for example after a restore of the table. Answers the
 * number of envelopes: 0 for an unknown order.
 */
export async function eraseOrder(
  { orderId, now }: { orderId: string; now: Date },
  { client, table }: { client: DynamoDBDocumentClient; table: string },
): Promise<number> {
  const envelopes = await envelopesOf(orderId, client, table)
  if (envelopes.length === 0) return 0
  const writes = envelopes.flatMap((envelope): TransactWrite[] => [
    {
      Update: {
        TableName: table,
        Key: { pk: envelope.pk, sk: envelope.sk },
        UpdateExpression: 'SET erasedAt = if_not_exists(erasedAt, :now) REMOVE sealed, blindValues',
        // An update must not create a row.
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':now': timestamp(now) },
      },
    },
    ...indexKeysOf(orderId, envelope).map((Key): TransactWrite => ({ Delete: { TableName: table, Key } })),
  ])
  const failed = await transact(client, writes)
  if (failed.length > 0) throw new Error(`The envelopes of order ${orderId} changed while they were erased.`)
  return envelopes.length
}

function indexKeysOf(orderId: string, { createdAt, storefrontId, livemode, blindValues = [] }: Envelope): VaultKey[] {
  if (storefrontId === undefined || livemode === undefined) return []
  const order = { storefrontId, livemode, orderId, createdAt }
  return blindValues.map((text) => blindIndexKey(order, readBlindValue(text)))
}

/**
 * At most 41 rows and two for each of 20 changes of address (`functions/changes`), which fit one transaction;
 * their sealed bytes may fill more than one page.
 */
async function envelopesOf(orderId: string, client: DynamoDBDocumentClient, table: string): Promise<Envelope[]> {
  const rows: unknown[] = []
  let start: Record<string, unknown> | undefined
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :envelope)',
        ExpressionAttributeValues: { ':pk': orderPartition(orderId), ':envelope': ENVELOPE_PREFIX },
        ProjectionExpression: 'pk, sk, createdAt, storefrontId, livemode, blindValues',
        ConsistentRead: true,
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    )
    rows.push(...(page.Items ?? []))
    start = page.LastEvaluatedKey
  } while (start !== undefined)
  return rows.map((row) => envelopeSchema.parse(row))
}
