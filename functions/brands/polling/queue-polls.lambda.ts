import { SendMessageBatchCommand } from '@aws-sdk/client-sqs'
import { systemClock } from '../../runtime/clock.ts'
import { environment } from '../../runtime/environment.ts'
import { queueClient } from '../../runtime/queues.ts'
import { documentClient } from '../../storage/document-client.ts'
import { findAllBrands } from '../brand-store.ts'
import { findIntegration } from '../kinds/integrations.ts'
import { readPaces } from '../line/pace-list.ts'
import { PollStore } from './poll-store.ts'
import { queuePolls } from './queue-polls.ts'

const { settingsTable, brandPollsQueueUrl } = environment('settingsTable', 'brandPollsQueueUrl')

/** SQS takes 10 messages a call. */
const MESSAGES_A_CALL = 10

/** Once a minute: queues the brands that are due to be polled, and logs which brands' back ends fail. */
export async function handler(): Promise<{ queued: number }> {
  return queuePolls(systemClock(), {
    findBrands: findAllBrands,
    polls: new PollStore(documentClient, settingsTable),
    findPaces: (brandIds) => readPaces(documentClient, settingsTable, brandIds),
    findIntegration,
    queue,
  })
}

async function queue(brandIds: readonly string[]): Promise<number> {
  let queued = 0
  for (let start = 0; start < brandIds.length; start += MESSAGES_A_CALL) {
    const Entries = brandIds
      .slice(start, start + MESSAGES_A_CALL)
      .map((brandId, index) => ({ Id: String(index), MessageBody: JSON.stringify({ brandId }) }))
    const { Failed } = await queueClient.send(new SendMessageBatchCommand({ QueueUrl: brandPollsQueueUrl, Entries }))
    queued += Entries.length - (Failed?.length ?? 0)
  }
  return queued
}
