import type { DynamoDBStreamEvent } from 'aws-lambda'
import { environment } from '../runtime/environment.ts'
import { log } from '../runtime/log.ts'
import { queueClient } from '../runtime/queues.ts'
import { sendMessages } from '../runtime/send-messages.ts'
import { type StartNewOrdersDependencies, startNewOrders } from './start-new-orders.ts'
import { workflowStarter } from './start-workflow.ts'

const { orderWorkflowArn, resumeQueueUrl } = environment('orderWorkflowArn', 'resumeQueueUrl')
const startWorkflow = workflowStarter(orderWorkflowArn)

const dependencies: StartNewOrdersDependencies = {
  start: async (orderId) => {
    await startWorkflow({ orderId }, orderId)
    log('info', 'WORKFLOW_STARTED', { orderId })
  },
  keep: async (orderIds) => {
    const messages = orderIds.map((orderId) => ({ body: JSON.stringify({ orderId }) }))
    const refused = await sendMessages(queueClient, resumeQueueUrl, messages)
    if (refused.length > 0) throw new Error(`The resume queue did not accept ${refused.length} orders.`)
  },
  report: (orderId, error) => log('warn', 'WORKFLOW_NOT_STARTED', { orderId, error }),
}

/**
 * Runs on the first event of each new order, by a reader of its own on the orders table's stream, so that neither feed
 * nor event bus delays a brand. What fails goes to the resume queue.
 */
export const handler = (batch: DynamoDBStreamEvent): Promise<void> => startNewOrders(batch.Records, dependencies)
