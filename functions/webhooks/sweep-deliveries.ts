import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { held, pastTransactions } from '../storage/conditional-write.ts'
import { updateExpression } from '../storage/row-update.ts'
import type { ClaimedRow } from '../storage/sweep.ts'
import { dueKindOf } from './deliveries/deliveries-keys.ts'
import type { Wake } from './messages.ts'

export interface SweepDependencies {
  readonly client: DynamoDBDocumentClient
  readonly table: string
  readonly wake: Wake
  readonly wakeReplay: (replayId: string) => Promise<void>
}

const claimedSchema = z.object({
  endpointId: z.string(),
  orderId: z.string().optional(),
  id: z.string().optional(),
  endpointPk: z.string().optional(),
})

const SENT = '#sent#'

/** Queues a delivery, lane, replay or notice that the sweeper has claimed. */
export async function resumeDue(row: ClaimedRow, dependencies: SweepDependencies): Promise<void> {
  const { endpointId, orderId = '', id = '', endpointPk = '' } = claimedSchema.parse(row)
  const kind = dueKindOf(row.pk)
  if (kind === 'lane') await dependencies.wake({ kind, endpointId, orderId })
  else if (kind === 'delivery') {
    if (endpointPk.includes(SENT)) await listAsWaiting(row, endpointPk, dependencies)
    await dependencies.wake({ kind, endpointId, deliveryId: id })
  } else if (kind === 'notice') await dependencies.wake({ kind, endpointId, noticeId: id })
  else await dependencies.wakeReplay(id)
}

/** A delivery that was not attempted within two minutes is one that waits: replays of those that wait must find it. */
async function listAsWaiting({ pk, sk }: ClaimedRow, endpointPk: string, { client, table }: SweepDependencies) {
  const change = updateExpression({
    set: { endpointPk: endpointPk.replace(SENT, '#waiting#') },
    condition: '#status = :pending AND endpointPk = :seen',
    values: { ':pending': 'pending', ':seen': endpointPk },
  })
  const update = new UpdateCommand({ TableName: table, Key: { pk, sk }, ...change })
  await held(pastTransactions(() => client.send(update)))
}
