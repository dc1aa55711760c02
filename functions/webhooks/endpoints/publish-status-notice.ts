import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge'
import { type LogCode, log, OperatorError } from '../../runtime/log.ts'
import type { PublishNotice, StatusChange } from './status-notice.ts'

/** `source` of notices about endpoints. Events of orders have another source; see docs/adr/0005-webhook-deliveries.md. */
const NOTICE_SOURCE = 'diddo.webhooks'

const codes: Record<StatusChange, LogCode> = {
  paused: 'ENDPOINT_PAUSED',
  disabled: 'ENDPOINT_DISABLED',
  recovered: 'ENDPOINT_RECOVERED',
}

/** Publishes a notice at least once: to the log, which an alarm watches, and to the event bus. */
export function createNoticePublisher(client: EventBridgeClient, busName: string): PublishNotice {
  return async ({ endpointId, storefrontId, livemode, change, at }) => {
    log(change === 'recovered' ? 'info' : 'warn', codes[change], { endpointId, storefrontId })
    try {
      const Detail = JSON.stringify({ endpointId, storefrontId, livemode, at })
      const DetailType = `webhook_endpoint.${change}`
      const { FailedEntryCount = 0 } = await client.send(
        new PutEventsCommand({ Entries: [{ EventBusName: busName, Source: NOTICE_SOURCE, DetailType, Detail }] }),
      )
      if (FailedEntryCount > 0) throw new OperatorError(`EventBridge did not take ${DetailType}.`)
      return true
    } catch (error) {
      // A notice that cannot be published must not fail the delivery. The sweeper retries it.
      log('warn', 'MESSAGE_FAILED', { endpointId, error })
      return false
    }
  }
}
