import { systemClock } from '../runtime/clock.ts'
import { environment } from '../runtime/environment.ts'
import { log } from '../runtime/log.ts'
import { queueClient } from '../runtime/queues.ts'
import { documentClient } from '../storage/document-client.ts'
import { dueRows } from '../storage/due-rows.ts'
import { createWake } from './messages.ts'
import { createReplayWake } from './replay/replay-messages.ts'
import { resumeDue, type SweepDependencies } from './sweep-deliveries.ts'

const { deliveriesTable, webhookDeliveryQueueUrl, webhookReplayQueueUrl } = environment(
  'deliveriesTable',
  'webhookDeliveryQueueUrl',
  'webhookReplayQueueUrl',
)
const dependencies: SweepDependencies = {
  client: documentClient,
  table: deliveriesTable,
  wake: createWake(queueClient, webhookDeliveryQueueUrl),
  wakeReplay: createReplayWake(queueClient, webhookReplayQueueUrl),
}

/** Rows claimed and queued at a time. */
const ROWS_AT_ONCE = 25

/** Runs once a minute. Queues what waited longer than a queue can wait, and what a crashed function left. */
export async function handler(): Promise<{ resumed: number }> {
  let resumed = 0
  let rows: Promise<boolean>[] = []
  const settle = async () => {
    resumed += (await Promise.all(rows)).filter(Boolean).length
    rows = []
  }
  for await (const row of dueRows(documentClient, deliveriesTable, systemClock())) {
    rows.push(resumeDue(row, systemClock(), dependencies))
    if (rows.length === ROWS_AT_ONCE) await settle()
  }
  await settle()
  log('info', 'SWEPT', { count: resumed })
  return { resumed }
}
