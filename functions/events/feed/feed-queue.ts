import type { SQSClient } from '@aws-sdk/client-sqs'
import * as z from 'zod'
import { sendMessages } from '../../runtime/send-messages.ts'
import type { EventToFeed } from './feedable-events.ts'

const messageSchema = z.object({
  events: z.array(
    z.object({
      orderId: z.string(),
      sequence: z.int().min(1),
      storefrontId: z.string(),
      livemode: z.boolean(),
      timestamp: z.string(),
    }),
  ),
})

export function readFeedMessage(body: string): readonly EventToFeed[] {
  return messageSchema.parse(JSON.parse(body)).events
}

/** Some 35 KB: SQS charges by 64 KB. */
const EVENTS_A_MESSAGE = 200

/** Puts events on the feed queue; throws when a message was not accepted. */
export async function sendToFeedQueue(client: SQSClient, queueUrl: string, events: readonly EventToFeed[]) {
  const messages = Array.from({ length: Math.ceil(events.length / EVENTS_A_MESSAGE) }, (_, index) => ({
    body: JSON.stringify(messageOf(events.slice(index * EVENTS_A_MESSAGE, (index + 1) * EVENTS_A_MESSAGE))),
  }))
  const refused = await sendMessages(client, queueUrl, messages)
  if (refused.length > 0) throw new Error(`The feed queue did not accept ${refused.length} messages.`)
}

function messageOf(events: readonly EventToFeed[]): z.input<typeof messageSchema> {
  return {
    events: events.map(({ orderId, sequence, storefrontId, livemode, timestamp }) => ({
      orderId,
      sequence,
      storefrontId,
      livemode,
      timestamp,
    })),
  }
}
