import { prices, provisioned } from './prices.ts'
import type { Usage } from './usage.ts'

/** Dollars of a million orders, by service. */
export type Ledger = Readonly<Record<LedgerLine, number>>

export const ledgerLines = [
  'DynamoDB table writes',
  'DynamoDB index writes',
  'DynamoDB reads',
  'KMS, Secrets Manager',
  'Lambda',
  'SQS, EventBridge',
  'HTTP API, Express, X-Ray',
  'Logs',
] as const
export type LedgerLine = (typeof ledgerLines)[number]

const MILLION = 1e6
const BYTES_A_GB = 1e9

/** Dollars of a million orders that use so much each; tables on demand, or with provisioned capacity. */
export function ledgerOf(usage: Usage, tables: 'onDemand' | 'provisioned'): Ledger {
  const unit = tables === 'onDemand' ? prices : provisioned
  const dollars: Ledger = {
    'DynamoDB table writes': usage.tableWrites * unit.writeUnit,
    'DynamoDB index writes': usage.indexWrites * unit.writeUnit,
    'DynamoDB reads': usage.reads * unit.readUnit,
    'KMS, Secrets Manager': usage.kmsRequests * prices.kmsRequest + usage.secretRequests * prices.secretRequest,
    Lambda: usage.lambdaRequests * prices.lambdaRequest + usage.lambdaGbSeconds * prices.lambdaGbSecond,
    'SQS, EventBridge': usage.queueRequests * prices.queueRequest + usage.busEvents * prices.busEvent,
    'HTTP API, Express, X-Ray':
      usage.httpRequests * prices.httpRequest +
      usage.expressStarts * prices.expressStart +
      usage.expressGbSeconds * prices.expressGbSecond +
      usage.traces * prices.trace,
    Logs: (usage.logBytes / BYTES_A_GB) * prices.logGb,
  }
  return Object.fromEntries(ledgerLines.map((line) => [line, dollars[line] * MILLION])) as Ledger
}

export function totalOf(ledger: Ledger): number {
  return ledgerLines.reduce((sum, line) => sum + ledger[line], 0)
}
