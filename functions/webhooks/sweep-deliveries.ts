import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { addSeconds, timestamp } from '../runtime/clock.ts'
import { held, pastTransactions } from '../storage/conditional-write.ts'
import { dueIndexKey } from '../storage/due-index.ts'
import { updateExpression } from '../storage/row-update.ts'
import { dueKindOf } from './deliveries/deliveries-keys.ts'
import type { Wake } from './messages.ts'

/** A row of the due index. */
export interface DueRow {
  readonly pk: string
  readonly sk: string
}

export interface SweepDependencies {
  readonly client: DynamoDBDocumentClient
  readonly table: string
  readonly wake: Wake
  readonly wakeReplay: (replayId: string) => Promise<void>
}

/** How long the sweeper ignores a row that it has queued: a backlog must not be queued again every minute. */
const CLAIM_SECONDS = 15 * 60

const claimedSchema = z.object({
  endpointId: z.string(),
  orderId: z.string().optional(),
  id: z.string().optional(),
  endpointPk: z.string().optional(),
})

const SENT = '#sent#'

/** Queues a due delivery, lane, replay or notice; answers false when it is no longer due. */
export async function resumeDue(row: DueRow, now: Date, dependencies: SweepDependencies): Promise<boolean> {
  const claimed = await claim(row, now, dependencies)
  if (claimed === null) return false
  const { endpointId, orderId = '', id = '' } = claimed
  const kind = dueKindOf(row.pk)
  if (kind === 'lane') await dependencies.wake({ kind, endpointId, orderId })
  else if (kind === 'delivery') {
    if (claimed.endpointPk?.includes(SENT)) await listAsWaiting(row, claimed.endpointPk, dependencies)
    await dependencies.wake({ kind, endpointId, deliveryId: id })
  } else if (kind === 'notice') await dependencies.wake({ kind, endpointId, noticeId: id })
  else await dependencies.wakeReplay(id)
  return true
}

/** Moves the due time, so that the next sweep skips the row. The wake-up itself looks at `tryAfter`. */
async function claim(row: DueRow, now: Date, { client, table }: SweepDependencies) {
  const due = dueIndexKey(row.pk, timestamp(addSeconds(now, CLAIM_SECONDS)))
  const change = updateExpression({
    set: due,
    condition: 'dueSk <= :now',
    values: { ':now': `${timestamp(now)}~` },
  })
  try {
    const command = { TableName: table, Key: { pk: row.pk, sk: row.sk }, ...change, ReturnValues: 'ALL_NEW' } as const
    const { Attributes } = await pastTransactions(() => client.send(new UpdateCommand(command)))
    return claimedSchema.parse(Attributes)
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return null
    throw error
  }
}

/** A delivery that was not attempted within two minutes is one that waits: replays of those that wait must find it. */
async function listAsWaiting({ pk, sk }: DueRow, endpointPk: string, { client, table }: SweepDependencies) {
  const change = updateExpression({
    set: { endpointPk: endpointPk.replace(SENT, '#waiting#') },
    condition: '#status = :pending AND endpointPk = :seen',
    values: { ':pending': 'pending', ':seen': endpointPk },
  })
  const update = new UpdateCommand({ TableName: table, Key: { pk, sk }, ...change })
  await held(pastTransactions(() => client.send(update)))
}
