import { systemClock } from '../../runtime/clock.ts'
import { environment } from '../../runtime/environment.ts'
import { queueClient } from '../../runtime/queues.ts'
import { sendMessages } from '../../runtime/send-messages.ts'
import { documentClient } from '../../storage/document-client.ts'
import { findAllBrands } from '../brand-store.ts'
import { findIntegration } from '../kinds/integrations.ts'
import { readPaces } from '../rate-limit/pace-list.ts'
import { PollStore } from './poll-store.ts'
import { queuePolls } from './queue-polls.ts'

const { settingsTable, brandPollsQueueUrl } = environment('settingsTable', 'brandPollsQueueUrl')

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
  const messages = brandIds.map((brandId) => ({ body: JSON.stringify({ brandId }) }))
  return brandIds.length - (await sendMessages(queueClient, brandPollsQueueUrl, messages)).length
}
