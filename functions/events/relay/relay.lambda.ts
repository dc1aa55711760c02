import type { DynamoDBStreamEvent } from 'aws-lambda'
import { systemClock } from '../../runtime/clock.ts'
import { environment } from '../../runtime/environment.ts'
import { queueClient } from '../../runtime/queues.ts'
import { countsOf } from './event-counts.ts'
import { relayDependencies } from './relay-dependencies.ts'
import { relayEvents } from './relay-events.ts'
import { keepForLater } from './relay-queue.ts'
import { readStreamRecords } from './stream-records.ts'

const { relayQueueUrl, stage } = environment('relayQueueUrl', 'stage')
const relay = relayDependencies()

/**
 * Runs on every committed event. The key of a record that cannot be read or passed on goes to the
 * relay queue, so that it delays no other. Only when that queue does not accept it is the batch
 * tried again as a whole. Nothing is dropped.
 */
export async function handler(batch: DynamoDBStreamEvent): Promise<void> {
  const { events, unreadable } = readStreamRecords(batch.Records)
  for (const key of unreadable) relay.report(key, new Error('unreadable'))
  for (const line of countsOf(
    events.map(({ event }) => event),
    stage,
    systemClock(),
  ))
    process.stdout.write(`${line}\n`)
  const failed = await relayEvents(events, relay)
  await keepForLater(queueClient, relayQueueUrl, [...unreadable, ...failed])
}
