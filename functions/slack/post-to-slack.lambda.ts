import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import type { SQSHandler, SQSRecord } from 'aws-lambda'
import * as z from 'zod'
import { eventSchema } from '../orders/event.ts'
import { systemClock } from '../runtime/clock.ts'
import { environment } from '../runtime/environment.ts'
import { log } from '../runtime/log.ts'
import { documentClient } from '../storage/document-client.ts'
import { eventMessage } from './event-message.ts'
import { postMessage } from './post-message.ts'
import { PostedEvents } from './posted-events.ts'
import { readSlackSecret } from './slack-secret.ts'

const { ordersTable, slackSecretArn, slackApiUrl, dashboardUrl } = environment(
  'ordersTable',
  'slackSecretArn',
  'slackApiUrl',
  'dashboardUrl',
)
const posted = new PostedEvents(documentClient, ordersTable)
const processor = new BatchProcessor(EventType.SQS)
const envelopeSchema = z.object({ detail: eventSchema })

/** Posts chosen events to a channel. What Slack does not accept is retried, and finally becomes a dead letter. */
export const handler: SQSHandler = async (batch, context) =>
  processPartialResponse(batch, post, processor, { context, throwOnFullBatchFailure: false })

async function post({ body, messageId }: SQSRecord): Promise<void> {
  const { detail: event } = envelopeSchema.parse(JSON.parse(body))
  try {
    if (await posted.has(event.id)) return
    const secret = await readSlackSecret(slackSecretArn)
    await postMessage(slackApiUrl, secret, eventMessage(event, dashboardUrl === '' ? null : dashboardUrl))
    await posted.add(event.id, systemClock())
    log('info', 'SLACK_POSTED', { eventId: event.id, eventType: event.type, orderId: event.orderId })
  } catch (error) {
    log('warn', 'MESSAGE_FAILED', { messageId, eventId: event.id, error })
    throw error
  }
}
