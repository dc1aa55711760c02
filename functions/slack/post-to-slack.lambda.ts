import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import type { SQSHandler, SQSRecord } from 'aws-lambda'
import * as z from 'zod'
import { integrationRequestedSchema } from '../events/desk-notice.ts'
import { INTEGRATION_REQUESTED } from '../events/event-source.ts'
import { eventSchema } from '../orders/event.ts'
import { systemClock } from '../runtime/clock.ts'
import { environment } from '../runtime/environment.ts'
import { log } from '../runtime/log.ts'
import { documentClient } from '../storage/document-client.ts'
import { integrationRequestedMessage } from './desk-message.ts'
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
const dashboard = dashboardUrl === '' ? null : dashboardUrl
const posted = new PostedEvents(documentClient, ordersTable)
const processor = new BatchProcessor(EventType.SQS)
const envelopeSchema = z.union([
  z
    .object({ 'detail-type': z.literal(INTEGRATION_REQUESTED), detail: integrationRequestedSchema })
    .transform(({ detail }) => ({
      id: detail.id,
      type: INTEGRATION_REQUESTED,
      message: integrationRequestedMessage(detail, dashboard),
    })),
  z.object({ detail: eventSchema }).transform(({ detail }) => ({
    id: detail.id,
    type: detail.type,
    orderId: detail.orderId,
    message: eventMessage(detail, dashboard),
  })),
])

/** Posts chosen events to a channel. What Slack does not accept is retried, and finally becomes a dead letter. */
export const handler: SQSHandler = async (batch, context) =>
  processPartialResponse(batch, post, processor, { context, throwOnFullBatchFailure: false })

async function post({ body, messageId }: SQSRecord): Promise<void> {
  const { message, id: eventId, type: eventType, ...order } = envelopeSchema.parse(JSON.parse(body))
  try {
    if (await posted.has(eventId)) return
    const secret = await readSlackSecret(slackSecretArn)
    await postMessage(slackApiUrl, secret, message)
    await posted.add(eventId, systemClock())
    log('info', 'SLACK_POSTED', { eventId, eventType, ...order })
  } catch (error) {
    log('warn', 'MESSAGE_FAILED', { messageId, eventId, error })
    throw error
  }
}
