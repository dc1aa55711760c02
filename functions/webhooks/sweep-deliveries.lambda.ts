import { NOTICE_PARTITIONS } from '../brand-notices/notice-keys.ts'
import { systemClock } from '../runtime/clock.ts'
import { environment, optionalEnvironment } from '../runtime/environment.ts'
import { log } from '../runtime/log.ts'
import { queueClient } from '../runtime/queues.ts'
import { sendMessages } from '../runtime/send-messages.ts'
import { documentClient } from '../storage/document-client.ts'
import { type ClaimedRow, sweep } from '../storage/sweep.ts'
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

/** Absent where the stage sends no mails. */
const brandNoticesQueueUrl = optionalEnvironment('brandNoticesQueueUrl')

/** Runs once a minute. Queues what waited longer than a queue can wait, and what a crashed function left. */
export async function handler(): Promise<{ resumed: number }> {
  const resumed = await sweep({
    client: documentClient,
    table: deliveriesTable,
    now: systemClock,
    random: Math.random,
    timeScale: Number(timeScale),
    queue: async (rows) => {
      const { notices = [], webhooks = [] } = Object.groupBy(rows, ({ pk }) =>
        pk.startsWith(NOTICE_PARTITIONS) ? 'notices' : 'webhooks',
      )
      const [queued] = await Promise.all([
        queueNotices(notices),
        ...webhooks.map((row) => resumeDue(row, dependencies)),
      ])
      return queued + webhooks.length
    },
  })
  log('info', 'SWEPT', { count: resumed })
  return { resumed }
}

/** What contacts of brands are to be told of. Answers how many the queue took. */
async function queueNotices(rows: readonly ClaimedRow[]): Promise<number> {
  if (brandNoticesQueueUrl === undefined || rows.length === 0) return 0
  const messages = rows.map(({ pk, sk }) => ({ body: JSON.stringify({ pk, sk }) }))
  return rows.length - (await sendMessages(queueClient, brandNoticesQueueUrl, messages)).length
}
