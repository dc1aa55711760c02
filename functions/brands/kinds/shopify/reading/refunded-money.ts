import { PLATFORM_GATEWAY } from '../names.ts'
import type { ShopifyRefund } from './order-state.ts'

type Transaction = ShopifyRefund['transactions'][number]

/**
 * Money of a refund, by who holds it. Only transactions that refund count, and tries that failed only where no other
 * succeeded or is open: Shopify keeps each try as a transaction of its own.
 */
export function refundedMoney({ transactions, totalRefundedSet }: ShopifyRefund) {
  const refunding = transactions.filter(({ kind }) => kind === 'REFUND')
  const platforms = refunding.filter(({ gateway }) => gateway === PLATFORM_GATEWAY)
  const brands = refunding.filter(({ gateway }) => gateway !== PLATFORM_GATEWAY)
  return {
    brands: transactions.length > 0 ? sumOf(brands) : totalRefundedSet,
    platforms: sumOf(platforms),
    // The platform's transactions say nothing about whether money moved.
    status: statusOf(brands),
  }
}

function sumOf(rows: readonly Transaction[]): number {
  const counting = rows.filter((row) => !hasFailed(row))
  if (counting.length > 0) return counting.reduce((sum, { amountSet }) => sum + amountSet, 0)
  // Of several failed tries of the same payment one is the money that was meant.
  const byPayment = new Map<string, number>()
  for (const { parentTransaction, amountSet } of rows) {
    const payment = parentTransaction?.id ?? ''
    byPayment.set(payment, Math.max(byPayment.get(payment) ?? 0, amountSet))
  }
  return [...byPayment.values()].reduce((sum, amount) => sum + amount, 0)
}

function statusOf(rows: readonly Transaction[]): 'pending' | 'issued' | 'failed' {
  if (rows.some(({ status }) => OPEN.has(status))) return 'pending'
  return rows.length > 0 && rows.every(hasFailed) ? 'failed' : 'issued'
}

const OPEN = new Set(['PENDING', 'AWAITING_RESPONSE', 'UNKNOWN'])

function hasFailed({ status }: Transaction): boolean {
  return status === 'FAILURE' || status === 'ERROR'
}
