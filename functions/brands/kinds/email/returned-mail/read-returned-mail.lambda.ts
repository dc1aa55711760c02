import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import type { SQSHandler, SQSRecord } from 'aws-lambda'
import { OrderStore } from '../../../../orders/order-store.ts'
import { systemClock } from '../../../../runtime/clock.ts'
import { environment } from '../../../../runtime/environment.ts'
import { documentClient } from '../../../../storage/document-client.ts'
import { LocationStore } from '../../../location-store.ts'
import { readReturnedMail, returnedMailSchema } from './returned-mail.ts'

const { ordersTable } = environment('ordersTable')
const orders = new OrderStore(documentClient, ordersTable, systemClock)
const processor = new BatchProcessor(EventType.SQS)

/** Order mails that SES could not deliver, as its events say. */
export const handler: SQSHandler = async (batch, context) =>
  processPartialResponse(batch, readOne, processor, { context, throwOnFullBatchFailure: false })

async function readOne({ body }: SQSRecord): Promise<void> {
  await readReturnedMail(returnedMailSchema.parse(JSON.parse(body)), {
    locations: new LocationStore(documentClient, ordersTable),
    orders,
  })
}
