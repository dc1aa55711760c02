import { DeleteCommand, type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { timestamp } from '../../runtime/clock.ts'
import { held, pastTransactions } from '../../storage/conditional-write.ts'
import { queryAll } from '../../storage/query-all.ts'
import {
  blindIndexKey,
  ENVELOPE_PREFIX,
  labelPartition,
  NOTE_PREFIX,
  orderPartition,
  readBlindValue,
  SUPPORT_PREFIX,
  type VaultKey,
} from '../vault-keys.ts'

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

const rowSchema = z.object({ pk: z.string(), sk: z.string() })

/** The rows that an erasure emptied, and the index rows that it deleted, which a repetition finds no more. */
export interface ErasedRows {
  /** Those of labels among them. */
  readonly envelopes: number
  readonly indexes: number
  readonly notes: number
}

export interface ErasableVault {
  readonly client: DynamoDBDocumentClient
  readonly table: string
}

/**
 * Empties every envelope, label and note of an order, and deletes its blind index rows. `erasedAt` (of the first erasure) and
 * the access log stay; neither is personal. Rows of the order are emptied and not deleted, so that the role which erases
 * cannot delete the access log. An order may have more rows than a transaction takes, so the order of the
 * writes makes a crash harmless: the support envelope is marked first, after which no note and no label is taken; it forgets the
 * index rows last, so that a repetition still finds them. It may be repeated, for example after a restore of the table.
 */
export async function eraseOrder(
  { orderId, now }: { orderId: string; now: Date },
  vault: ErasableVault,
): Promise<ErasedRows> {
  const envelopes = await envelopesOf(orderId, vault)
  const support = envelopes.filter(({ sk }) => sk.startsWith(SUPPORT_PREFIX))
  const others = envelopes.filter(({ sk }) => !sk.startsWith(SUPPORT_PREFIX))
  for (const envelope of support) await empty(envelope, ['sealed'], now, vault)

  const indexKeys = envelopes.flatMap((envelope) => indexKeysOf(orderId, envelope))
  const [notes, labels] = await Promise.all([notesOf(orderId, vault), labelsOf(orderId, vault)])
  await Promise.all([
    ...indexKeys.map((key) => remove(key, vault)),
    ...[...others, ...notes, ...labels].map((row) => empty(row, ['sealed'], now, vault)),
  ])
  for (const envelope of support) {
    if (envelope.blindValues !== undefined) await empty(envelope, ['sealed', 'blindValues'], now, vault)
  }
  return { envelopes: envelopes.length + labels.length, indexes: indexKeys.length, notes: notes.length }
}

async function empty({ pk, sk }: VaultKey, attributes: readonly string[], now: Date, { client, table }: ErasableVault) {
  await pastTransactions(() =>
    // An update must not create a row.
    held(
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: { pk, sk },
          UpdateExpression: `SET erasedAt = if_not_exists(erasedAt, :now) REMOVE ${attributes.join(', ')}`,
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: { ':now': timestamp(now) },
        }),
      ),
    ),
  )
}

async function remove(Key: VaultKey, { client, table }: ErasableVault): Promise<void> {
  await pastTransactions(() => client.send(new DeleteCommand({ TableName: table, Key: { pk: Key.pk, sk: Key.sk } })))
}

function indexKeysOf(orderId: string, { createdAt, storefrontId, livemode, blindValues = [] }: Envelope): VaultKey[] {
  if (storefrontId === undefined || livemode === undefined) return []
  const order = { storefrontId, livemode, orderId, createdAt }
  return blindValues.map((text) => blindIndexKey(order, readBlindValue(text)))
}

async function envelopesOf(orderId: string, vault: ErasableVault): Promise<Envelope[]> {
  const at = { partition: orderPartition(orderId), prefix: ENVELOPE_PREFIX }
  const rows = await rowsOf(at, 'pk, sk, createdAt, storefrontId, livemode, blindValues', vault)
  return rows.map((row) => envelopeSchema.parse(row))
}

async function notesOf(orderId: string, vault: ErasableVault): Promise<VaultKey[]> {
  const at = { partition: orderPartition(orderId), prefix: NOTE_PREFIX }
  return (await rowsOf(at, 'pk, sk', vault)).map((row) => rowSchema.parse(row))
}

async function labelsOf(orderId: string, vault: ErasableVault): Promise<VaultKey[]> {
  const rows = await rowsOf({ partition: labelPartition(orderId), prefix: null }, 'pk, sk', vault)
  return rows.map((row) => rowSchema.parse(row))
}

function rowsOf(
  { partition, prefix }: { readonly partition: string; readonly prefix: string | null },
  ProjectionExpression: string,
  { client, table }: ErasableVault,
) {
  return queryAll(client, {
    TableName: table,
    KeyConditionExpression: prefix === null ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': partition, ...(prefix === null ? {} : { ':prefix': prefix }) },
    ProjectionExpression,
    ConsistentRead: true,
  })
}
