import type { EventBridgeClient } from '@aws-sdk/client-eventbridge'
import { systemClock } from '../../runtime/clock.ts'
import { environment } from '../../runtime/environment.ts'
import { log } from '../../runtime/log.ts'
import { queueClient } from '../../runtime/queues.ts'
import { documentClient } from '../../storage/document-client.ts'
import { sendToFeedQueue } from '../feed/feed-queue.ts'
import { feedStore } from '../feed/feed-store.ts'
import { noteOrderDays } from '../feed/note-order-days.ts'
import { createFeedWriter } from '../feed/write-feed.ts'
import { publishEvents } from './event-bus.ts'
import type { RelayDependencies } from './relay-events.ts'

/** What the relay passes events on to, for its stream and its queue consumer alike. */
export function relayDependencies(bus: EventBridgeClient): RelayDependencies {
  const { ordersTable, eventBus, feedQueueUrl } = environment('ordersTable', 'eventBus', 'feedQueueUrl')
  return {
    writeFeed: createFeedWriter({
      store: feedStore(documentClient, ordersTable),
      prepare: (events) => noteOrderDays(documentClient, ordersTable, events),
      handOver: (events) => sendToFeedQueue(queueClient, feedQueueUrl, events),
      report: (orderId, error) => log('warn', 'EVENT_NOT_RELAYED', { orderId, error }),
      now: systemClock,
    }),
    publish: (events) => publishEvents(bus, eventBus, events),
    report: ({ orderId, sequence }, error) => log('warn', 'EVENT_NOT_RELAYED', { orderId, sequence, error }),
  }
}
