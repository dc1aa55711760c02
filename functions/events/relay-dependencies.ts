import type { EventBridgeClient } from '@aws-sdk/client-eventbridge'
import type { SFNClient } from '@aws-sdk/client-sfn'
import { startWorkflow } from '../routing/start-workflow.ts'
import { documentClient } from '../runtime/dynamodb.ts'
import { environment } from '../runtime/environment.ts'
import { log } from '../runtime/log.ts'
import { publishEvents } from './event-bus.ts'
import { extendFeed } from './extend-feed.ts'
import type { RelayDependencies } from './relay-events.ts'

/** The relay's real feed, bus and workflow, for its stream and its queue consumer alike. */
export function relayDependencies(clients: { bus: EventBridgeClient; workflows: SFNClient }): RelayDependencies {
  const { ordersTable, eventBus, orderWorkflowArn } = environment('ordersTable', 'eventBus', 'orderWorkflowArn')
  return {
    extendFeed: (orderIds) => extendFeed(orderIds, { client: documentClient, table: ordersTable }),
    publish: (events) => publishEvents(clients.bus, eventBus, events),
    startWorkflow: async (orderId) => {
      await startWorkflow(clients.workflows, orderWorkflowArn, { orderId }, orderId)
      log('info', 'WORKFLOW_STARTED', { orderId })
    },
    report: ({ orderId, sequence }, error) => log('warn', 'EVENT_NOT_RELAYED', { orderId, sequence, error }),
  }
}
