import type { SQSClient } from '@aws-sdk/client-sqs'
import * as z from 'zod'
import { sendMessages } from '../../runtime/send-messages.ts'
import type { EventKey } from './relay-events.ts'

export const eventKeySchema = z.object({ orderId: z.string(), sequence: z.int() })

/** Puts keys on the relay queue; throws when a single one was not accepted. */
export async function keepForLater(client: SQSClient, queueUrl: string, keys: readonly EventKey[]): Promise<void> {
  const messages = keys.map(({ orderId, sequence }) => ({ body: JSON.stringify({ orderId, sequence }) }))
  const refused = await sendMessages(client, queueUrl, messages)
  if (refused.length > 0) throw new Error(`The relay queue refused ${refused.length} keys.`)
}
