import type { Submission } from '../../submission.ts'
import { moneyBag } from '../money.ts'
import { PLATFORM_GATEWAY } from '../names.ts'

/**
 * The payment, recorded as taken outside of Shopify. What the platform collects is paid as far as the brand is
 * concerned, so that its warehouse ships. What the brand collects and has not captured is pending: an authorization of
 * a gateway that Shopify did not ask could not be captured there.
 */
export function paymentOf(submission: Submission): Record<string, unknown> {
  const { totals, currency, livemode, placedAt } = submission
  const parts = partsOf(submission)
  if (parts.length === 0 || totals.total === 0) return { financialStatus: 'PAID' }
  const taken = parts.filter((part) => isTaken(part, submission))
  return {
    financialStatus: taken.length === parts.length ? 'PAID' : taken.length === 0 ? 'PENDING' : 'PARTIALLY_PAID',
    transactions: taken.map((part) => ({
      kind: 'SALE',
      status: 'SUCCESS',
      gateway: part.collectedBy === 'platform' ? PLATFORM_GATEWAY : (part.provider ?? part.method),
      amountSet: moneyBag(part.amount, currency),
      processedAt: placedAt,
      test: !livemode,
      ...(part.token === null ? {} : { receiptJson: { paymentToken: part.token } }),
    })),
  }
}

/** Tokens of what is to be captured yet, for the brand's staff: they have no transaction to stand in. */
export function paymentAttributes(submission: Submission): { key: string; value: string }[] {
  return partsOf(submission)
    .filter((part) => !isTaken(part, submission))
    .flatMap(({ provider, token }) =>
      token === null ? [] : [{ key: `Payment to capture (${provider ?? 'no provider'})`.slice(0, 255), value: token }],
    )
}

type Part = NonNullable<Submission['payment']>['allocations'][number]

function partsOf({ payment, totals }: Submission): readonly Part[] {
  if (payment === null) return []
  const whole = { amount: totals.total, method: 'card', provider: null, token: null, collectedBy: payment.collectedBy }
  return payment.allocations.length > 0 ? payment.allocations : [whole as Part]
}

function isTaken({ collectedBy }: Pick<Part, 'collectedBy'>, { payment }: Submission): boolean {
  return collectedBy === 'platform' || payment?.status === 'captured'
}
