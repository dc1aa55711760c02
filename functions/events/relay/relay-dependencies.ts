import type { EventBridgeClient } from '@aws-sdk/client-eventbridge'
import { environment } from '../../runtime/environment.ts'
import { log } from '../../runtime/log.ts'
import { documentClient } from '../../storage/document-client.ts'
import { extendFeed } from '../feed/extend-feed.ts'
import { publishEvents } from './event-bus.ts'
import type { RelayDependencies } from './relay-events.ts'

/**
 * What the relay passes events on to, for its stream and its queue consumer alike. How a workflow starts is the
 * caller's, since events know nothing of what is dispatched.
 */
export function relayDependencies(
  bus: EventBridgeClient,
  startWorkflow: RelayDependencies['startWorkflow'],
): RelayDependencies {
  const { ordersTable, eventBus } = environment('ordersTable', 'eventBus')
  return {
    extendFeed: (orderIds) => extendFeed(orderIds, { client: documentClient, table: ordersTable }),
    publish: (events) => publishEvents(bus, eventBus, events),
    startWorkflow: async (orderId) => {
      await startWorkflow(orderId)
      log('info', 'WORKFLOW_STARTED', { orderId })
    },
    report: ({ orderId, sequence }, error) => log('warn', 'EVENT_NOT_RELAYED', { orderId, sequence, error }),
  }
}
