import { mailDollars } from './customer-mails.ts'
import { type Ledger, ledgerLines, ledgerOf, totalOf } from './ledger.ts'
import type { MeasuredOrders, MeasuredPart } from './measure-orders.ts'
import { noticesLines } from './notices.ts'
import { UTILISATION } from './prices.ts'
import { textbookUsage } from './textbook.ts'
import { addUsage, type Usage } from './usage.ts'

export interface PerMillion {
  readonly onDemand: number
  readonly provisioned: number
}

/** What one order uses: until its brands have it, in its whole life, and that with one webhook endpoint. */
export function usageByPart({ handOff, restOfLife, withEndpoint }: MeasuredOrders) {
  return {
    handOff: handOff.usage,
    wholeLife: addUsage(handOff.usage, restOfLife.usage),
    withEndpoint: withEndpoint.usage,
  }
}

export function perMillion(usage: Usage): PerMillion {
  const cents = (ledger: Ledger) => Math.round(totalOf(ledger) * 100) / 100
  return { onDemand: cents(ledgerOf(usage, 'onDemand')), provisioned: cents(ledgerOf(usage, 'provisioned')) }
}

/** The ledger as text: dollars of a million orders, and where the write units and the time go. */
export function showLedger(measured: MeasuredOrders): string {
  const usages = usageByPart(measured)
  const columns = [usages.handOff, usages.wholeLife, usages.withEndpoint]
  const textbook = Object.values(textbookUsage())
  const row = (name: string, numbers: readonly number[]) =>
    name.padEnd(28) + numbers.map((one) => one.toFixed(1).padStart(11)).join('')
  const table = (tables: 'onDemand' | 'provisioned') => {
    const ledgers = columns.map((usage) => ledgerOf(usage, tables))
    const paper = textbook.map(({ usage, transitionDollars }) => totalOf(ledgerOf(usage, tables)) + transitionDollars)
    return [
      ...ledgerLines.map((line) =>
        row(
          line,
          ledgers.map((ledger) => ledger[line]),
        ),
      ),
      row('total', ledgers.map(totalOf)),
      row('textbook design, on paper', paper),
    ]
  }
  const heading = (text: string) =>
    text.padEnd(28) + ['hand-off', 'whole life', '+ endpoint'].map((one) => one.padStart(11)).join('')
  return [
    'Dollars a million two-brand orders, list prices of us-east-1, without storage and data transfer.',
    '',
    heading('Tables on demand'),
    ...table('onDemand'),
    '',
    heading(`Tables at ${UTILISATION * 100} % provisioned`),
    ...table('provisioned'),
    '',
    ...noticesLines(),
    '',
    'Units an order',
    row(
      'table write units',
      columns.map((usage) => usage.tableWrites),
    ),
    row(
      'index write units',
      columns.map((usage) => usage.indexWrites),
    ),
    row(
      'read units',
      columns.map((usage) => usage.reads),
    ),
    row(
      'invocations',
      columns.map((usage) => usage.lambdaRequests),
    ),
    '',
    ...showRows('Hand-off', measured.handOff, measured.orders),
    '',
    ...showRows('Rest of a life', measured.restOfLife, measured.orders),
    '',
    `Mails to customers of brands with a voice; in no sum above: a million orders with ${measured.mails.mails} mails each`,
    row('on demand, provisioned', [
      mailDollars(measured.mails, 'onDemand'),
      mailDollars(measured.mails, 'provisioned'),
    ]),
    '',
    `Milliseconds of an invocation: ${[...measured.durations].map(([name, one]) => `${name} ${one}`).join(', ')}`,
  ].join('\n')
}

function showRows(title: string, { rows }: MeasuredPart, orders: number): string[] {
  const sorted = [...rows].toSorted(([, one], [, other]) => other.table + other.index - one.table - one.index)
  return [
    `${title}: writes an order, largest row, units of table and indexes`.padEnd(28),
    ...sorted.map(([kind, { writes, bytes, table, index }]) => {
      const numbers = [writes / orders, bytes, table / orders, index / orders]
      return `  ${kind.padEnd(44)}${numbers.map((one) => String(Math.round(one * 10) / 10).padStart(8)).join('')}`
    }),
  ]
}
