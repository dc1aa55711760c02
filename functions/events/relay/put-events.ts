import {
  EventBridgeClient,
  PutEventsCommand,
  type PutEventsRequestEntry,
  type PutEventsResultEntry,
} from '@aws-sdk/client-eventbridge'
import * as z from 'zod'
import { awsClientDefaults } from '../../runtime/aws-client.ts'
import { systemClock } from '../../runtime/clock.ts'
import { answered, directCalls } from '../../runtime/direct-calls/direct-calls.ts'

/** Puts up to 10 entries on their bus; answers what became of each. */
export type PutEvents = (
  entries: readonly (PutEventsRequestEntry & { readonly Time: Date })[],
) => Promise<readonly PutEventsResultEntry[]>

const answerSchema = z.object({ Entries: z.array(z.object({ EventId: z.string().optional() })) })

/** Put directly first, since the relay does little else; then by the SDK, which makes the other two of three attempts. */
export function eventPutter(): PutEvents {
  const client = new EventBridgeClient({ ...awsClientDefaults, maxAttempts: 2 })
  const call = directCalls(client.config, { name: 'events', target: 'AWSEvents', version: '1.1' }, systemClock)
  return async (entries) => {
    const direct = await answered(call, 'PutEvents', {
      // A time is a number of seconds in JSON.
      Entries: entries.map((entry) => ({ ...entry, Time: entry.Time.getTime() / 1000 })),
    })
    if (direct !== undefined) return answerSchema.parse(direct).Entries
    const { Entries = [] } = await client.send(new PutEventsCommand({ Entries: [...entries] }))
    return Entries
  }
}
