import { systemClock } from '../../runtime/clock.ts'
import { environment } from '../../runtime/environment.ts'
import { log } from '../../runtime/log.ts'
import { queueClient } from '../../runtime/queues.ts'
import { documentClient } from '../../storage/document-client.ts'
import { sendToFeedQueue } from '../feed/feed-queue.ts'
import { feedStore } from '../feed/feed-store.ts'
import { noteOrderDays } from '../feed/note-order-days.ts'
import { createFeedWriter } from '../feed/write-feed.ts'
import { endpointLookUp, endpointReader } from './endpoint-look-up.ts'
import { publishEvents } from './event-bus.ts'
import { eventPutter } from './put-events.ts'
import type { RelayDependencies } from './relay-events.ts'

/** What the relay passes events on to, for its stream and its queue consumer alike. */
export function relayDependencies(): RelayDependencies {
  const { ordersTable, settingsTable, eventBus, feedQueueUrl } = environment(
    'ordersTable',
    'settingsTable',
    'eventBus',
    'feedQueueUrl',
  )
  const putEvents = eventPutter()
  const lookUp = endpointLookUp(endpointReader(documentClient, settingsTable), systemClock, ({ storefrontId }, error) =>
    log('warn', 'ENDPOINTS_UNKNOWN', { storefrontId, error }),
  )
  return {
    writeFeed: createFeedWriter({
      store: feedStore(documentClient, ordersTable),
      prepare: (events) => noteOrderDays(documentClient, ordersTable, events),
      handOver: (events) => sendToFeedQueue(queueClient, feedQueueUrl, events),
      report: (orderId, error) => log('warn', 'EVENT_NOT_RELAYED', { orderId, error }),
      now: systemClock,
    }),
    publish: async (relayed) =>
      publishEvents(putEvents, eventBus, relayed, await lookUp(relayed.map(({ event }) => event))),
    report: ({ orderId, sequence }, error) => log('warn', 'EVENT_NOT_RELAYED', { orderId, sequence, error }),
  }
}
