import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import type { SQSHandler, SQSRecord } from 'aws-lambda'
import { contactStates } from '../../brands/contacts/contact-states.ts'
import { systemClock } from '../../runtime/clock.ts'
import { environment } from '../../runtime/environment.ts'
import { documentClient } from '../../storage/document-client.ts'
import { noticeStore } from '../telling/notice-store.ts'
import { outcomeSchema, readOutcome } from './read-outcome.ts'

const { settingsTable, deliveriesTable } = environment('settingsTable', 'deliveriesTable')
const dependencies = {
  states: contactStates(documentClient, settingsTable),
  store: noticeStore(documentClient, deliveriesTable),
  now: systemClock,
}
const processor = new BatchProcessor(EventType.SQS)

/** What became of notices, as SES's events say. */
export const handler: SQSHandler = async (batch, context) =>
  processPartialResponse(batch, readOne, processor, { context, throwOnFullBatchFailure: false })

async function readOne({ body }: SQSRecord): Promise<void> {
  await readOutcome(outcomeSchema.parse(JSON.parse(body)), dependencies)
}
