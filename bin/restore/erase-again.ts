import { type DynamoDBDocumentClient, paginateScan, type ScanCommandInput } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { ERASURE_ORDER_PREFIX, ERASURE_PARTITION } from '../../functions/support/erasures/erasure-keys.ts'
import { eraseOrder } from '../../functions/vault/erasing/erase-order.ts'
import { ERASURE_LOG_PARTITION } from '../../functions/vault/erasing/erasure-log-keys.ts'
import { ENVELOPE_PREFIX, ORDER_PARTITION } from '../../functions/vault/vault-keys.ts'

export interface ErasedTables {
  readonly client: DynamoDBDocumentClient
  readonly liveVault: string
  readonly liveOrders: string
  readonly copyVault: string
}

/** Parts of a table that are read beside each other. */
const SEGMENTS = 8

/** An emptied envelope. */
const markSchema = z
  .object({ pk: z.string().startsWith(ORDER_PARTITION), erasedAt: z.string() })
  .transform(({ pk, erasedAt }) => ({ orderId: pk.slice(ORDER_PARTITION.length), erasedAt }))
/** An entry of the log of erasures. */
const logSchema = z
  .object({ orderId: z.string(), at: z.string() })
  .transform(({ orderId, at }) => ({ orderId, erasedAt: at }))
/** An order in the proof of a person's erasure. */
const proofSchema = z.object({ orderId: z.string(), erasedAt: z.string() })

/**
 * Erases in the copy of the vault every order that was erased, with the time of then. So what people had erased never
 * comes back, not even for a moment. Three places tell it, and any one is enough: envelopes of the live vault, which
 * may be what was damaged; the log of erasures; and the proofs of people's erasures. It may be repeated. Answers how many
 * orders there were.
 */
export async function eraseAgain(tables: ErasedTables): Promise<number> {
  const { client, liveVault, liveOrders, copyVault } = tables
  const erased = new Map<string, string>()
  const note = ({ orderId, erasedAt }: { orderId: string; erasedAt: string }) => {
    const known = erased.get(orderId)
    // The first time counts.
    if (known === undefined || erasedAt < known) erased.set(orderId, erasedAt)
  }
  await eachRow(
    client,
    {
      TableName: liveVault,
      FilterExpression: 'begins_with(sk, :envelope) AND attribute_exists(erasedAt)',
      ExpressionAttributeValues: { ':envelope': ENVELOPE_PREFIX },
      ProjectionExpression: 'pk, erasedAt',
    },
    (row) => note(markSchema.parse(row)),
  )
  await eachRow(
    client,
    {
      TableName: liveOrders,
      FilterExpression:
        'begins_with(pk, :log) OR (begins_with(pk, :proof) AND begins_with(sk, :order) AND #state = :erased)',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: {
        ':log': ERASURE_LOG_PARTITION,
        ':proof': ERASURE_PARTITION,
        ':order': ERASURE_ORDER_PREFIX,
        ':erased': 'erased',
      },
    },
    (row) => note(z.union([proofSchema, logSchema]).parse(row)),
  )
  for (const [orderId, erasedAt] of erased) {
    await eraseOrder({ orderId, now: new Date(erasedAt) }, { client, table: copyVault })
  }
  return erased.size
}

async function eachRow(client: DynamoDBDocumentClient, scan: ScanCommandInput, take: (row: unknown) => void) {
  await Promise.all(
    Array.from({ length: SEGMENTS }, async (_, Segment) => {
      const segment = { ...scan, ConsistentRead: true, Segment, TotalSegments: SEGMENTS }
      for await (const { Items = [] } of paginateScan({ client }, segment)) Items.forEach(take)
    }),
  )
}
