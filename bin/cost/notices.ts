import { ledgerOf, totalOf } from './ledger.ts'
import { prices } from './prices.ts'
import { noUsage, type Usage } from './usage.ts'

/**
 * What mails to people at a brand add, on paper: of a brand order of a brand that has one contact, who hears of everything at once,
 * where the brand accepts in time. A brand without contacts adds nothing.
 */
export function noticesUsage(): Usage {
  return {
    ...noUsage(),
    // The order that is watched, the claim and its end; what SES says, which finds it ended; the sweeper's claim, and the end.
    tableWrites: 1 + 2 + 1 + 1 + 1,
    // The due index: the order is put into it, moved by the sweeper and taken out.
    indexWrites: 1 + 2 + 1,
    // The order with its parts and purchase (2), brands (1), states of contacts (1); later the row, the part and the brand.
    reads: 4 + 2.5,
    // Of the event, of what SES says, and when the time to accept runs out.
    lambdaRequests: 3,
    lambdaGbSeconds: 0.5 * 0.15 + 0.25 * 0.05 + 0.5 * 0.1,
    // Each message is sent, received and deleted.
    queueRequests: 3 * 3,
    logBytes: 3 * 500,
  }
}

/** Lines of the ledger, apart from the orders’ own. */
export function noticesLines(): string[] {
  const [onDemand, provisioned] = (['onDemand', 'provisioned'] as const).map((tables) =>
    totalOf(ledgerOf(noticesUsage(), tables)),
  )
  const mails = prices.mail * 1e6
  const row = (name: string, ...numbers: (number | undefined)[]) =>
    name.padEnd(28) + numbers.map((one) => (one ?? 0).toFixed(1).padStart(11)).join('')
  return [
    'Apart, on paper: a brand with one contact who hears at once, a million of its orders',
    `${''.padEnd(28)}${['on demand', 'provisioned'].map((one) => one.padStart(11)).join('')}`,
    row('notices', onDemand, provisioned),
    row('their mails, by SES', mails, mails),
  ]
}
