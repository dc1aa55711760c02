import { randomUUID } from 'node:crypto'
import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import type { SQSHandler, SQSRecord } from 'aws-lambda'
import { environment } from '../runtime/environment.ts'
import { workflowInputSchema } from './find-due-work.ts'
import { workflowStarter } from './start-workflow.ts'

const { orderWorkflowArn } = environment('orderWorkflowArn')
const startWorkflow = workflowStarter(orderWorkflowArn)
const processor = new BatchProcessor(EventType.SQS)

/** Starts the workflow again for what comes from a queue's delay or from the sweeper. */
export const handler: SQSHandler = async (batch, context) =>
  processPartialResponse(batch, resume, processor, { context, throwOnFullBatchFailure: false })

async function resume(message: SQSRecord): Promise<void> {
  const input = workflowInputSchema.parse(JSON.parse(message.body))
  const name = input.commandId ?? input.brandOrderId ?? input.orderId
  await startWorkflow(input, `${name}-${randomUUID()}`)
}
