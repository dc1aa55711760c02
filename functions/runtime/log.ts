import { Logger } from '@aws-lambda-powertools/logger'

/**
 * Every message a function logs, by the code that operators search for. The
 * context takes ids, codes and counts only: nothing that a customer typed has a
 * field here, so it cannot be logged by accident.
 */
export const logMessages = {
  REQUEST_ANSWERED: 'A request was answered',
  REQUEST_REFUSED: 'A request was refused with a problem',
  REQUEST_FAILED: 'A request failed on our side',
  RATE_NOT_COUNTED: 'The counter of a rate limit is unreachable; the request is let through',
  REQUEST_REPLAYED: 'A request was answered from its idempotency record',
  ORDER_PLACED: 'An order was stored',
  ORDER_SPLIT: 'An order was split into brand orders',
  EVENT_NOT_RELAYED: 'An event could not be relayed and was put on the relay queue',
  RELAY_RECORD_UNREADABLE: 'A stream record could not be read and was put on the relay queue',
  WORKFLOW_STARTED: 'The order workflow was started',
  FEED_EXTENDED: 'Events were given their feed positions',
  LEASE_BUSY: 'Another submitter holds the brand order',
  SUBMISSION_OUTCOME: 'A brand answered a submission',
  SUBMISSION_UNKNOWN: 'The outcome of a submission is unknown',
  PACE_NOT_KEPT: 'The row of a brand’s pace is unreachable; the request is sent',
  BRAND_CIRCUIT_OPENED: 'A brand’s back end failed repeatedly; it gets only an occasional probe until it works again',
  BRAND_CIRCUIT_STAYS_OPEN: 'A brand’s back end still fails; logged every minute',
  BRAND_CIRCUIT_CLOSED: 'A brand’s back end works again',
  MAIL_RETURNED: 'An order e-mail bounced or was marked as spam',
  UPDATE_RECEIVED: 'An update from a brand was stored',
  UPDATE_REFUSED: 'An update from a brand was refused',
  UPDATE_APPLIED: 'An update from a brand was applied',
  UPDATE_UNCHANGED: 'An update from a brand changed nothing',
  UPDATE_POSTPONED: 'A brand’s back end is unreachable for an update; it is retried automatically for days',
  UPDATE_SET_ASIDE: 'A change found by polling could not be applied; it is retried automatically',
  POLLS_QUEUED: 'The brands that are due were queued to be polled',
  BRAND_POLLED: 'A brand was polled',
  POLL_FAILED: 'A brand could not be polled; the poll is retried later',
  POLL_TAKEN_OVER: 'A poll lasted longer than its lease; another poll has taken over',
  POLLING_STANDS_STILL: 'A brand has not been polled successfully for a long time',
  CHANGE_REQUESTED: 'A change of an order was stored',
  COMMAND_OUTCOME: 'A brand answered a command',
  COMMAND_UNKNOWN: 'The outcome of a command is unknown',
  RETRIED_BY_HAND: 'An administrator retried a brand order or its undecided requests',
  ATTENTION_RESOLVED: 'An administrator marked what needed attention as settled',
  SLACK_POSTED: 'An event was posted to Slack',
  SLACK_ASKER_REFUSED: 'A person who is not on the list asked for an order in Slack',
  SWEPT: 'The sweeper queued what was due',
  ADMINISTERED: 'An administrator changed something',
  CONNECTION_NOT_CHECKED: 'The check of a brand’s connection failed on our side',
  ENDPOINT_CHANGED: 'A storefront created, changed or deleted a webhook endpoint',
  ENDPOINT_UNREADABLE: 'The row of a webhook endpoint could not be read; its events are in the dead-letter queue',
  ENDPOINT_PAUSED: 'A webhook endpoint has failed for a long time and was paused',
  ENDPOINT_DISABLED: 'A webhook endpoint was disabled',
  ENDPOINT_RECOVERED: 'A webhook endpoint takes deliveries again',
  DELIVERY_ATTEMPTED: 'A webhook was sent',
  DELIVERY_POSTPONED: 'A webhook was postponed: its endpoint is paused, busy or at its rate limit',
  DELIVERY_GIVEN_UP: 'A webhook was given up; it can be resent through the API',
  REPLAY_STEPPED: 'A replay queued some of its deliveries',
  MESSAGE_FAILED: 'A queue message could not be processed',
} as const

export type LogCode = keyof typeof logMessages

export interface LogContext {
  readonly requestId?: string
  readonly operation?: string
  readonly status?: number
  readonly problem?: string
  /** Codes of a request's faults. Their pointers hold names of fields, which a caller may have chosen. */
  readonly faults?: readonly string[]
  readonly milliseconds?: number
  readonly keyId?: string
  readonly storefrontId?: string | null
  /** Whatever was changed: a brand, a storefront, a key; a cancellation, a return, a refund, an address. */
  readonly subjectId?: string
  readonly orderId?: string
  readonly brandOrderId?: string
  readonly brandId?: string
  readonly eventId?: string
  readonly eventType?: string
  readonly sequence?: number
  readonly updateId?: string
  readonly messageId?: string
  readonly endpointId?: string
  readonly deliveryId?: string
  readonly replayId?: string
  readonly outcome?: string
  readonly reason?: string
  readonly attempt?: number
  readonly count?: number
  readonly error?: unknown
}

const logger = new Logger()

export function log(level: 'debug' | 'info' | 'warn' | 'error', code: LogCode, context: LogContext = {}): void {
  const { error, ...rest } = context
  logger[level](logMessages[code], { code, ...rest, ...(error === undefined ? {} : { error: describeError(error) }) })
}

/** An error whose message its author promises to be free of customers' data, and so may be logged. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError'
}

/**
 * Name, place and request id of an error. Its message only where it is ours:
 * parsers and services quote the value they choke on.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error }
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 12)
    .map((line) => line.trim())
  const metadata = (error as { $metadata?: { requestId?: string; httpStatusCode?: number } }).$metadata
  return {
    name: error.name,
    frames,
    ...(error instanceof OperatorError ? { message: error.message } : {}),
    ...(metadata?.requestId === undefined ? {} : { awsRequestId: metadata.requestId, status: metadata.httpStatusCode }),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  }
}
