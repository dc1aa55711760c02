import { ledgerOf, totalOf } from './ledger.ts'
import { prices } from './prices.ts'
import { noUsage, type Usage } from './usage.ts'

/**
 * What mails to customers cost beside all else: counted from the code, not measured, since the emulator's SES tells of no
 * mail. Each brand order of a two-brand order confirms, ships once and is delivered.
 */
export const MAILS_AN_ORDER = 6

/** Milliseconds of an invocation: a mail is opened, written and handed to SES; what SES tells is one row. */
const SEND_MILLISECONDS = 500
const READ_MILLISECONDS = 60
/** Gigabytes of the functions: lib/customer-mails. */
const SEND_GIGABYTES = 1
const READ_GIGABYTES = 0.25
/** SES tells of each mail twice: that it took it, and that it arrived. */
const EVENTS = 2
/** Of a queue: a message is sent, received and deleted. */
const REQUESTS_A_MESSAGE = 3
const LOG_BYTES_AN_INVOCATION = 600

export function usageOfMail(): Usage {
  return {
    ...noUsage(),
    // The claim, the end of the try, what SES told; and the opening in the vault's access log.
    tableWrites: 2 + EVENTS + 1,
    // The mail's row, the brand order, the envelope; then the row for each event. All consistent, each below 4 KB.
    reads: 3 + EVENTS,
    kmsRequests: 1,
    lambdaRequests: 1 + EVENTS,
    lambdaGbSeconds: (SEND_MILLISECONDS * SEND_GIGABYTES + EVENTS * READ_MILLISECONDS * READ_GIGABYTES) / 1000,
    // Events of AWS's own services cost nothing on the default bus.
    queueRequests: (1 + EVENTS) * REQUESTS_A_MESSAGE,
    logBytes: (1 + EVENTS) * LOG_BYTES_AN_INVOCATION,
  }
}

/** Dollars of the mails of a million orders with so many mails each. */
export function mailDollars(mails: number, tables: 'onDemand' | 'provisioned'): number {
  return mails * (totalOf(ledgerOf(usageOfMail(), tables)) + prices.mail * 1e6)
}
