import type { Submission } from '../../submission.ts'
import { PLATFORM_PAYMENT } from '../names.ts'

type Part = NonNullable<Submission['payment']>['allocations'][number]

/** How the order was paid; one part where the platform does not say more. */
export function partsOf({ payment, totals }: Submission): readonly Part[] {
  if (payment === null) return []
  const whole = { amount: totals.total, method: 'card', provider: null, token: null, collectedBy: payment.collectedBy }
  return payment.allocations.length > 0 ? payment.allocations : [whole as Part]
}

/**
 * The payment, recorded as taken outside of Vendure: a manual one of the whole amount, since Vendure places no order
 * before it is covered, and lets nobody choose a manual payment's amount. What the brand has yet to capture is named so.
 */
export function paymentInput(submission: Submission, orderId: string) {
  const parts = partsOf(submission)
  const brands = parts.filter(({ collectedBy }) => collectedBy === 'brand')
  const isToCapture = brands.length > 0 && submission.payment?.status === 'authorized'
  const [first] = brands
  const method = first === undefined ? PLATFORM_PAYMENT : (first.provider ?? first.method)
  return {
    orderId,
    method: isToCapture ? `${method} (to capture)` : method,
    transactionId: submission.brandOrderId,
    metadata: {
      parts: parts.map(({ amount, method, provider, token, collectedBy }) => ({
        amount,
        method,
        provider,
        token,
        collectedBy,
      })),
    },
  }
}
