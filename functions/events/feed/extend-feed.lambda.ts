import { setTimeout as sleep } from 'node:timers/promises'
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { environment } from '../../runtime/environment.ts'
import { log } from '../../runtime/log.ts'
import { conflictPause } from '../../storage/conflict-pause.ts'
import { documentClient } from '../../storage/document-client.ts'
import { extendFeed } from './extend-feed.ts'
import { readFeedMessage } from './feed-queue.ts'
import { feedStore } from './feed-store.ts'
import { noteOrderDays } from './note-order-days.ts'

const { ordersTable } = environment('ordersTable')
const store = feedStore(documentClient, ordersTable)

/** How often another writer may be faster. The queue has few consumers, and relays leave a busy partition alone. */
const TRIES = 20

/** Writes what the relays handed over to the feed, the messages of a batch in common pages. */
export async function handler(batch: SQSEvent): Promise<SQSBatchResponse> {
  const messages = batch.Records.map(({ messageId, body }) => ({ messageId, events: readFeedMessage(body) }))
  const { failedOrderIds, contended } = await extendFeed(
    store,
    messages.flatMap(({ events }) => events),
    {
      tries: TRIES,
      pause: (attempt) => sleep(conflictPause(attempt, Math.random())),
      prepare: (events) => noteOrderDays(documentClient, ordersTable, events),
      report: (orderId, error) => log('warn', 'EVENT_NOT_RELAYED', { orderId, error }),
    },
  )
  const failed = new Set([...failedOrderIds, ...contended.map(({ orderId }) => orderId)])
  const isFailed = ({ events }: (typeof messages)[number]) => events.some(({ orderId }) => failed.has(orderId))
  return { batchItemFailures: messages.filter(isFailed).map(({ messageId }) => ({ itemIdentifier: messageId })) }
}
