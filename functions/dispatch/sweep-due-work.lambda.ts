import { systemClock } from '../runtime/clock.ts'
import { environment } from '../runtime/environment.ts'
import { log } from '../runtime/log.ts'
import { queueClient } from '../runtime/queues.ts'
import { sendMessages } from '../runtime/send-messages.ts'
import { documentClient } from '../storage/document-client.ts'
import { type ClaimedRow, sweep } from '../storage/sweep.ts'
import { resumptionOf } from './resume-target.ts'

const { ordersTable, resumeQueueUrl, brandUpdatesQueueUrl, timeScale } = environment(
  'ordersTable',
  'resumeQueueUrl',
  'brandUpdatesQueueUrl',
  'timeScale',
)

/** Once a minute: queues whatever is due again, also after a crash. */
export async function handler(): Promise<{ resumed: number }> {
  const resumed = await sweep({
    client: documentClient,
    table: ordersTable,
    now: systemClock,
    random: Math.random,
    timeScale: Number(timeScale),
    queue,
  })
  log('info', 'SWEPT', { count: resumed })
  return { resumed }
}

async function queue(rows: readonly ClaimedRow[]): Promise<number> {
  const { resume = [], 'brand-updates': updates = [] } = Object.groupBy(rows.map(resumptionOf), ({ queue }) => queue)
  const refused = await Promise.all([
    sendMessages(queueClient, resumeQueueUrl, resume),
    sendMessages(queueClient, brandUpdatesQueueUrl, updates),
  ])
  return rows.length - refused.flat().length
}
