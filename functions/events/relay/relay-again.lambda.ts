import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import type { SQSHandler, SQSRecord } from 'aws-lambda'
import { OrderStore } from '../../orders/order-store.ts'
import { systemClock } from '../../runtime/clock.ts'
import { environment } from '../../runtime/environment.ts'
import { OperatorError } from '../../runtime/log.ts'
import { documentClient } from '../../storage/document-client.ts'
import { relayDependencies } from './relay-dependencies.ts'
import { relayEvents } from './relay-events.ts'
import { eventKeySchema } from './relay-queue.ts'

const { ordersTable } = environment('ordersTable')
const orders = new OrderStore(documentClient, ordersTable, systemClock)
const relay = relayDependencies()
const processor = new BatchProcessor(EventType.SQS)

/** Passes on what the relay could not: reads the event again by its key. What keeps failing becomes a dead letter. */
export const handler: SQSHandler = async (batch, context) =>
  processPartialResponse(batch, relayOnce, processor, { context, throwOnFullBatchFailure: false })

async function relayOnce(message: SQSRecord): Promise<void> {
  const { orderId, sequence } = eventKeySchema.parse(JSON.parse(message.body))
  const found = await orders.findEvent(orderId, sequence)
  if (found === null) throw new OperatorError(`Order ${orderId} has no event ${sequence}.`)
  const failed = await relayEvents([found], relay)
  if (failed.length > 0) throw new OperatorError(`Event ${sequence} of order ${orderId} could not be relayed.`)
}
