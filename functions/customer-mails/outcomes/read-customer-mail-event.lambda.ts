import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import type { SQSHandler, SQSRecord } from 'aws-lambda'
import { OrderStore } from '../../orders/order-store.ts'
import { systemClock } from '../../runtime/clock.ts'
import { environment } from '../../runtime/environment.ts'
import { documentClient } from '../../storage/document-client.ts'
import { mailEventSchema } from './mail-event.ts'
import { OutcomeStore } from './outcome-store.ts'
import { readMailEvent } from './read-mail-event.ts'

const { ordersTable } = environment('ordersTable')
const dependencies = {
  mails: new OutcomeStore(documentClient, ordersTable),
  orders: new OrderStore(documentClient, ordersTable, systemClock),
  now: systemClock,
}
const processor = new BatchProcessor(EventType.SQS)

/** What Amazon SES tells of mails to customers. */
export const handler: SQSHandler = async (batch, context) =>
  processPartialResponse(batch, readOne, processor, { context, throwOnFullBatchFailure: false })

async function readOne({ body }: SQSRecord): Promise<void> {
  await readMailEvent(mailEventSchema.parse(JSON.parse(body)), dependencies)
}
