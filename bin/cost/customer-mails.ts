import { ledgerOf, totalOf } from './ledger.ts'
import { prices } from './prices.ts'
import { addUsage, noUsage, scaleUsage, type Usage } from './usage.ts'

/** What the mails of one order use beside its life: recorded, up to SES’s answer. */
export interface MeasuredMails {
  readonly usage: Usage
  /** Mails that were handed to SES. */
  readonly mails: number
}

/** Such as `POST /v2/email/outbound-emails`. */
export const isSendEmail = (operation: string): boolean => /^POST \/v2\/email\/outbound-emails\b/.test(operation)

/** Milliseconds of an invocation: what SES tells is one row. */
const READ_MILLISECONDS = 60
/** Gigabytes of the function: lib/customer-mails. */
const READ_GIGABYTES = 0.25
/** SES tells of each mail twice: that it took it, and that it arrived. */
const EVENTS = 2
/** Of a queue: a message is sent, received and deleted. */
export const REQUESTS_A_MESSAGE = 3
const LOG_BYTES_AN_INVOCATION = 600

/** What SES tells of a mail: counted from the code, since the emulator's SES tells nothing, and nobody else may in its name. */
export function usageOfTelling(): Usage {
  return {
    ...noUsage(),
    tableWrites: EVENTS,
    reads: EVENTS,
    lambdaRequests: EVENTS,
    lambdaGbSeconds: (EVENTS * READ_MILLISECONDS * READ_GIGABYTES) / 1000,
    // Events of AWS's own services cost nothing on the default bus.
    queueRequests: EVENTS * REQUESTS_A_MESSAGE,
    logBytes: EVENTS * LOG_BYTES_AN_INVOCATION,
  }
}

/** Dollars of the mails of a million orders. */
export function mailDollars({ usage, mails }: MeasuredMails, tables: 'onDemand' | 'provisioned'): number {
  const whole = addUsage(usage, scaleUsage(usageOfTelling(), mails))
  return totalOf(ledgerOf(whole, tables)) + mails * prices.mail * 1e6
}
