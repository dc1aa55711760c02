import { findAllBrands } from '../brands/brand-store.ts'
import { PaceStore } from '../brands/rate-limit/pace-store.ts'
import { systemClock } from '../runtime/clock.ts'
import { environment } from '../runtime/environment.ts'
import { queueClient } from '../runtime/queues.ts'
import { sendMessages } from '../runtime/send-messages.ts'
import { documentClient } from '../storage/document-client.ts'
import { failingCredentials, listening } from './hearing/failing-credentials.ts'

const { settingsTable, brandNoticesQueueUrl } = environment('settingsTable', 'brandNoticesQueueUrl')
const paces = new PaceStore(documentClient, settingsTable)

/** Every quarter of an hour: which of the brands with contacts refuse our credentials. Whoever sends tells it once a day. */
export async function handler(): Promise<{ failing: number }> {
  const brands = listening(await findAllBrands())
  const now = systemClock()
  const found = await Promise.all(
    brands.map(async (brand) => failingCredentials(brand, await paces.read(brand.id), now)),
  )
  const failing = found.filter((message) => message !== null)
  const messages = failing.map((message) => ({ body: JSON.stringify(message) }))
  const refused = await sendMessages(queueClient, brandNoticesQueueUrl, messages)
  if (refused.length > 0) throw new Error(`${refused.length} messages were refused by the queue.`)
  return { failing: failing.length }
}
