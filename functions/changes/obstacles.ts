import { type Action, obstacleTo } from '../brands/actions.ts'
import type { Brand } from '../brands/brand.ts'
import { Problem } from '../http/problem.ts'
import type { BrandOrder } from '../orders/brand-order.ts'
import type { Target } from './find-target.ts'

/** The problem with asking this of the brand order in its present state, or null. */
export function obstacleProblem(action: Action, brandOrder: BrandOrder, { brand, capabilities }: Target) {
  switch (obstacleTo(action, brandOrder, capabilities)) {
    case 'not_supported':
      return notSupported(brand, 'The brand does not support this, or not any more. Contact its support.')
    case 'not_now':
      return new Problem(
        'state_conflict',
        `The brand order is ${brandOrder.status}; there is nothing to do this to now.`,
      )
    case null:
      return null
  }
}

/** The brand order has reached its largest size. What its brand reports is still recorded. */
export function noRoom(): Problem {
  const detail =
    'The brand order has become too large for another change: it has too many cancellations, returns and refunds.'
  return new Problem('state_conflict', detail)
}

/** The problem, with the brand's support contact. */
export function notSupported(brand: Brand | null, detail: string): Problem {
  return new Problem('capability_not_supported', detail, {
    extensions: {
      support: brand?.support ?? { email: null, phone: null, url: null },
      returnPolicyUrl: brand?.returnPolicyUrl ?? null,
    },
  })
}
