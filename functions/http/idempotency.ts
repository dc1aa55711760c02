import { createHash } from 'node:crypto'
import { GetCommand } from '@aws-sdk/lib-dynamodb'
import canonicalize from 'canonicalize'
import * as z from 'zod'
import { documentClient } from '../storage/document-client.ts'
import type { TransactWrite } from '../storage/transact.ts'
import type { HttpAnswer } from './http-answer.ts'
import { packAnswer, unpackAnswer } from './packed-answer.ts'

/** Seconds for which a key is remembered. DynamoDB deletes expired rows late, so the code checks expiry. */
const REMEMBERED_SECONDS = 24 * 3600

/** What the domain’s transaction needs to store its answer under the caller’s key. */
export interface Idempotency {
  readonly owner: string
  readonly key: string
  readonly fingerprint: string
}

const recordSchema = z.object({
  fingerprint: z.string(),
  status: z.int(),
  headers: z.record(z.string(), z.string()),
  body: z.instanceof(Uint8Array),
  expiresAt: z.int(),
})

/** SHA-256 over method, path and canonical body (RFC 8785). */
export function fingerprintOf(method: string, path: string, body: unknown): string {
  return createHash('sha256')
    .update(`${method} ${path}\n${canonicalize(body ?? null) ?? 'null'}`)
    .digest('hex')
}

/** Access pattern: one record by owner (storefront and mode) and key; hashed, since a caller may put personal data into it. */
function recordKey({ owner, key }: Idempotency): { pk: string; sk: string } {
  const hash = createHash('sha256').update(key).digest('base64url')
  return { pk: `IDEMPOTENCY#${owner}#${hash}`, sk: 'RECORD' }
}

/**
 * The write that stores `answer`. It belongs to the transaction that does what
 * the request asks, and to the table of that transaction. It fails when another request used the key first: the loser
 * throws `IdempotencyRace`, and `httpHandler` reads again and replays.
 */
export function rememberAnswer(table: string, idempotency: Idempotency, answer: HttpAnswer, now: Date): TransactWrite {
  const epoch = Math.floor(now.getTime() / 1000)
  return {
    Put: {
      TableName: table,
      Item: {
        ...recordKey(idempotency),
        fingerprint: idempotency.fingerprint,
        status: answer.status,
        headers: answer.headers ?? {},
        body: packAnswer(answer.body),
        expiresAt: epoch + REMEMBERED_SECONDS,
      },
      ConditionExpression: 'attribute_not_exists(pk) OR expiresAt <= :now',
      ExpressionAttributeValues: { ':now': epoch },
    },
  }
}

export type Replay = { readonly kind: 'answer'; readonly answer: HttpAnswer } | { readonly kind: 'reused' } | null

/** The answer stored in `table`; `reused` when the key came with another request; null for a new key. */
export async function findReplay(table: string, idempotency: Idempotency, now: Date): Promise<Replay> {
  const { Item } = await documentClient.send(
    new GetCommand({ TableName: table, Key: recordKey(idempotency), ConsistentRead: true }),
  )
  if (Item === undefined) return null
  const record = recordSchema.parse(Item)
  if (record.expiresAt <= Math.floor(now.getTime() / 1000)) return null
  if (record.fingerprint !== idempotency.fingerprint) return { kind: 'reused' }
  const headers = { ...record.headers, 'Idempotent-Replayed': 'true' }
  return {
    kind: 'answer',
    answer: { status: record.status, headers, body: unpackAnswer(record.body) },
  }
}

/** Thrown by a store whose transaction lost the race for an idempotency key. */
export class IdempotencyRace extends Error {
  constructor() {
    super('Another request with the same Idempotency-Key was faster.')
    this.name = 'IdempotencyRace'
  }
}
