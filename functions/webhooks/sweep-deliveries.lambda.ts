import { systemClock } from '../runtime/clock.ts'
import { environment } from '../runtime/environment.ts'
import { log } from '../runtime/log.ts'
import { queueClient } from '../runtime/queues.ts'
import { documentClient } from '../storage/document-client.ts'
import { sweep } from '../storage/sweep.ts'
import { createWake } from './messages.ts'
import { createReplayWake } from './replay/replay-messages.ts'
import { resumeDue, type SweepDependencies } from './sweep-deliveries.ts'

const { deliveriesTable, webhookDeliveryQueueUrl, webhookReplayQueueUrl, timeScale } = environment(
  'deliveriesTable',
  'webhookDeliveryQueueUrl',
  'webhookReplayQueueUrl',
  'timeScale',
)
const dependencies: SweepDependencies = {
  client: documentClient,
  table: deliveriesTable,
  wake: createWake(queueClient, webhookDeliveryQueueUrl),
  wakeReplay: createReplayWake(queueClient, webhookReplayQueueUrl),
}

/** Runs once a minute. Queues what waited longer than a queue can wait, and what a crashed function left. */
export async function handler(): Promise<{ resumed: number }> {
  const resumed = await sweep({
    client: documentClient,
    table: deliveriesTable,
    now: systemClock,
    random: Math.random,
    timeScale: Number(timeScale),
    queue: async (rows) => {
      await Promise.all(rows.map((row) => resumeDue(row, dependencies)))
      return rows.length
    },
  })
  log('info', 'SWEPT', { count: resumed })
  return { resumed }
}
