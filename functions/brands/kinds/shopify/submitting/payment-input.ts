import type { Submission } from '../../submission.ts'
import { moneyBag } from '../money.ts'
import { PLATFORM_GATEWAY } from '../names.ts'

/**
 * The payment, recorded as taken elsewhere. What the platform collects is paid as
 * far as the brand is concerned, so that its warehouse ships; what the brand
 * collects itself has the state it has, with the brand's own payment token beside.
 */
export function paymentOf(submission: Submission): Record<string, unknown> {
  const { payment, totals, currency, livemode, placedAt } = submission
  if (payment === null || totals.total === 0) return { financialStatus: 'PAID' }
  const whole = { amount: totals.total, method: 'card', provider: null, token: null, collectedBy: payment.collectedBy }
  const parts = payment.allocations.length > 0 ? payment.allocations : [whole]
  const isTaken = ({ collectedBy }: { collectedBy: string }) =>
    collectedBy === 'platform' || payment.status === 'captured'
  return {
    financialStatus: parts.every(isTaken) ? 'PAID' : 'AUTHORIZED',
    transactions: parts.map((part) => ({
      kind: isTaken(part) ? 'SALE' : 'AUTHORIZATION',
      status: 'SUCCESS',
      gateway: part.collectedBy === 'platform' ? PLATFORM_GATEWAY : (part.provider ?? part.method),
      amountSet: moneyBag(part.amount, currency),
      processedAt: placedAt,
      test: !livemode,
      ...(part.token === null ? {} : { receiptJson: { paymentToken: part.token } }),
    })),
  }
}
