import { type Action, actionsOf, obstacleTo } from '../brands/actions.ts'
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
      return notNow(action, brandOrder, actionsOf(brandOrder, capabilities))
    case null:
      return null
  }
}

/** What an action needs, for a caller who asked for it too early or too late. */
const NEEDS: Readonly<Record<Action, string>> = {
  cancel: 'Cancelling needs units that have neither shipped nor been cancelled, and no other open request to cancel',
  address_change: 'Changing the address needs units that have not shipped, and no other open change of address',
  return: 'A return needs units that have shipped, and are neither returned nor in an open return',
  refund: 'A refund needs an accepted brand order with an amount that can still be refunded',
}

/** Says what is missing, and what is possible now instead. */
function notNow(action: Action, { status, fulfillmentStatus }: BrandOrder, actions: readonly Action[]): Problem {
  const state = `The brand order is ${status} and ${fulfillmentStatus.replaceAll('_', ' ')}.`
  const possible = actions.length === 0 ? 'Nothing can be changed now.' : `Possible now: ${actions.join(', ')}.`
  return new Problem('state_conflict', `${NEEDS[action]}. ${state} ${possible}`, { extensions: { actions } })
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
