import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge'
import { type LogCode, log, OperatorError } from '../../runtime/log.ts'
import type { EndpointFate, Tell } from './endpoint-news.ts'

/** `source` of what we tell about endpoints; orders' own events have another. docs/adr/0012-webhook-deliveries.md. */
const FATE_SOURCE = 'diddo.webhooks'

const codes: Record<EndpointFate, LogCode> = {
  paused: 'ENDPOINT_PAUSED',
  disabled: 'ENDPOINT_DISABLED',
  recovered: 'ENDPOINT_RECOVERED',
}

/** Tells what became of an endpoint, at least once: the log, which an alarm watches, and the event bus, where anybody may listen. */
export function createTeller(client: EventBridgeClient, busName: string): Tell {
  return async ({ endpointId, storefrontId, livemode, fate, at }) => {
    log(fate === 'recovered' ? 'info' : 'warn', codes[fate], { endpointId, storefrontId })
    try {
      const Detail = JSON.stringify({ endpointId, storefrontId, livemode, at })
      const DetailType = `webhook_endpoint.${fate}`
      const { FailedEntryCount = 0 } = await client.send(
        new PutEventsCommand({ Entries: [{ EventBusName: busName, Source: FATE_SOURCE, DetailType, Detail }] }),
      )
      if (FailedEntryCount > 0) throw new OperatorError(`EventBridge did not take ${DetailType}.`)
      return true
    } catch (error) {
      // Deliveries must not wait for news about their endpoint.
      log('warn', 'MESSAGE_FAILED', { endpointId, error })
      return false
    }
  }
}
