import { Logger } from '@aws-lambda-powertools/logger'

/**
 * Every message that a function logs, by the code that operators search for. The
 * context has fields for ids, codes and counts only. It has none for what a customer
 * typed, so that cannot be logged by accident.
 */
export const logMessages = {
  REQUEST_ANSWERED: 'A request was answered',
  REQUEST_REFUSED: 'A request was refused with a problem',
  REQUEST_FAILED: 'A request failed because of an error in this system',
  RATE_NOT_COUNTED: 'The counter of a rate limit could not be reached; the request was let through',
  REQUEST_REPLAYED: 'A request was answered from its idempotency record',
  ORDER_PLACED: 'An order was stored',
  ORDER_SPLIT: 'An order was split into brand orders',
  ENDPOINTS_UNKNOWN: 'Whether a storefront has webhook endpoints could not be read; its events go to them as if it had',
  EVENT_NOT_RELAYED: 'An event could not be relayed and was put on the relay queue',
  RELAY_RECORD_UNREADABLE: 'A stream record could not be read and was put on the relay queue',
  WORKFLOW_STARTED: 'The order workflow was started',
  WORKFLOW_NOT_STARTED: 'The order workflow could not be started; the order goes to the resume queue',
  FEED_EXTENDED: 'Events were added to the feed',
  LEASE_BUSY: 'Another function holds the lease of the brand order',
  SUBMISSION_OUTCOME: 'An attempt to submit an order to its brand ended',
  SUBMISSION_FIELD_OMITTED: 'A back end objected to a field; the order is submitted without it',
  SUBMISSION_UNKNOWN: 'The outcome of a submission is unknown',
  PACE_NOT_KEPT:
    'The row of a brand’s rate limit could not be reached; the request was sent, or held back where AWS throttles',
  BRAND_CIRCUIT_OPENED: 'A brand’s back end failed repeatedly; only a test request is sent from time to time',
  BRAND_CIRCUIT_STAYS_OPEN: 'A brand’s back end still fails; logged each minute',
  BRAND_CIRCUIT_CLOSED: 'A brand’s back end works again',
  ANSWER_READ: 'A mail to the address of brands’ answers was read; its outcome says what became of it',
  MAIL_RETURNED: 'An order mail bounced or was reported as spam',
  CUSTOMER_MAIL_SENT: 'Amazon SES took a mail to a customer',
  CUSTOMER_MAIL_NOT_SENT:
    'Amazon SES refused a mail to a customer, or nobody knows whether it took it; it is tried again',
  CUSTOMER_MAIL_SKIPPED: 'There was no reason any more to send a mail to a customer',
  CUSTOMER_MAIL_OUTCOME: 'Amazon SES told what became of a mail to a customer',
  CUSTOMER_MAIL_EVENT_IGNORED: 'Amazon SES told of a mail that was sent again since, or whose order was erased',
  UPDATE_RECEIVED: 'An update from a brand was stored',
  UPDATE_REFUSED: 'An update from a brand was refused',
  UPDATE_APPLIED: 'An update from a brand was applied',
  UPDATE_UNCHANGED: 'An update from a brand changed nothing',
  UPDATE_POSTPONED: 'A brand’s back end could not be reached for an update; it is retried automatically for days',
  UPDATE_SET_ASIDE: 'A change found by polling could not be applied; it is retried automatically',
  POLLS_QUEUED: 'Brands that are due were queued for polling',
  BRAND_POLLED: 'A brand was polled',
  POLL_FAILED: 'A brand could not be polled; it is retried later',
  POLL_TAKEN_OVER: 'A poll lasted longer than its lease; another poll took over',
  POLLING_STANDS_STILL: 'A brand has not been polled successfully for a long time',
  CHANGE_REQUESTED: 'A requested change of an order was stored',
  COMMAND_OUTCOME: 'An attempt to deliver a command to a brand ended',
  COMMAND_UNKNOWN: 'The outcome of a command is unknown',
  RETRIED_BY_HAND: 'An administrator retried a brand order or its commands',
  BRAND_RESUMED: 'An administrator made what waits for a brand due now',
  ATTENTION_RESOLVED: 'An administrator resolved an attention',
  WORK_NOT_COUNTED: 'One of the numbers of the desk’s overview could not be read',
  SLACK_POSTED: 'An event was posted to Slack',
  SLACK_ASKER_REFUSED: 'A Slack user who is not on the list asked for an order',
  NOTICE_OUTCOME: 'A mail to a contact of a brand was sent, or was not; its outcome says which',
  CONTACT_STOPPED: 'A contact of a brand gets no more mails: it unsubscribed, or a mail came back for good',
  SWEPT: 'The sweeper queued what was due',
  ADMINISTERED: 'An administrator changed something',
  CONNECTION_NOT_CHECKED: 'The check of a brand’s connection failed because of an error in this system',
  ENDPOINT_CHANGED: 'A storefront created, changed or deleted a webhook endpoint',
  ENDPOINT_UNREADABLE: 'The row of a webhook endpoint could not be read; its events are in the dead-letter queue',
  ENDPOINT_PAUSED: 'A webhook endpoint failed for a long time and was paused',
  ENDPOINT_DISABLED: 'A webhook endpoint was disabled',
  ENDPOINT_RECOVERED: 'A webhook endpoint accepts deliveries again',
  DELIVERY_ATTEMPTED: 'A webhook was sent',
  DELIVERY_POSTPONED: 'A webhook was postponed: its endpoint is paused, busy or at its rate limit',
  DELIVERY_GIVEN_UP: 'A webhook was given up; a person can resend it',
  REPLAY_STEPPED: 'A replay queued some of its deliveries',
  ERASURE_STEPPED: 'A step of a customer’s erasure was done',
  EXPORT_STEPPED: 'A step of an export of orders was done',
  EXPORT_FAILED: 'An export of orders stood still for hours and was given up',
  EXPORTS_SWEPT: 'Exports that stood still were queued again',
  EXPORTS_ERASED: 'Clear files of exports were deleted, since customers in them may have been erased',
  RETENTION_KEPT: 'Orders that are old enough were erased',
  ERASURES_SWEPT: 'Erasures that wait, and days that are old enough, were queued',
  REINDEXED: 'Index rows were written under the newest key',
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
  /** What was changed: a brand, a storefront, a key; a cancellation, a return, a refund, an address. */
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
  readonly reason?: string | undefined
  /** Path of a field that a back end objected to; never its value. */
  readonly field?: string | null | undefined
  readonly attempt?: number
  readonly count?: number
  readonly error?: unknown
}

const logger = new Logger()

export function log(level: 'debug' | 'info' | 'warn' | 'error', code: LogCode, context: LogContext = {}): void {
  const { error, ...rest } = context
  logger[level](logMessages[code], { code, ...rest, ...(error === undefined ? {} : { error: describeError(error) }) })
}

/** An error whose message holds no customer data, so that it may be logged. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError'
}

/**
 * Name, stack frames and request id of an error. Its message is left out unless it is
 * an `OperatorError`: messages of parsers and services may quote the value they refused.
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
