import { SendMessageBatchCommand } from '@aws-sdk/client-sqs'
import { systemClock } from '../runtime/clock.ts'
import { environment } from '../runtime/environment.ts'
import { log } from '../runtime/log.ts'
import { queueClient } from '../runtime/queues.ts'
import { documentClient } from '../storage/document-client.ts'
import { type DueRow, dueRows } from '../storage/due-rows.ts'
import { resumptionOf } from './sweep-due-work.ts'

const { ordersTable, resumeQueueUrl, brandUpdatesQueueUrl } = environment(
  'ordersTable',
  'resumeQueueUrl',
  'brandUpdatesQueueUrl',
)
const queues = { resume: resumeQueueUrl, 'brand-updates': brandUpdatesQueueUrl }

/** SQS takes 10 messages a call. */
const MESSAGES_A_CALL = 10

/** Once a minute: queues whatever is due again, also after a crash. */
export async function handler(): Promise<{ resumed: number }> {
  let resumed = 0
  const waiting: Record<keyof typeof queues, string[]> = { resume: [], 'brand-updates': [] }
  const send = async (queue: keyof typeof queues) => {
    resumed += await sendAll(queues[queue], waiting[queue].splice(0))
  }
  for await (const row of dueRows(documentClient, ordersTable, systemClock())) {
    const { queue, body } = resumptionOf(row satisfies DueRow)
    waiting[queue].push(body)
    if (waiting[queue].length === MESSAGES_A_CALL) await send(queue)
  }
  await send('resume')
  await send('brand-updates')
  log('info', 'SWEPT', { count: resumed })
  return { resumed }
}

/** What the queue does not accept stays due, and the next sweep finds it. */
async function sendAll(queueUrl: string, bodies: readonly string[]): Promise<number> {
  if (bodies.length === 0) return 0
  const Entries = bodies.map((MessageBody, index) => ({ Id: String(index), MessageBody }))
  const { Failed } = await queueClient.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }))
  return bodies.length - (Failed?.length ?? 0)
}
