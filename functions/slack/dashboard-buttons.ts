import { type Block, buttons, context } from './mrkdwn.ts'

/** What may be done about an order, as the support desk says it. The desk's own page does it, with who is signed in there. */
export interface PossibleAction {
  readonly action: string
  readonly brandOrderId: string
  readonly brandId: string
  readonly isAdvised: boolean
}

/** Words for the desk's actions. One without words has no button: the dashboard may know it before Slack does. */
const WORDS: Readonly<Record<string, string>> = {
  cancel: 'Cancel',
  address_change: 'Change the address',
  return: 'Start a return',
  refund: 'Refund',
  retry: 'Send again',
  resolve_attention: 'Settle it',
  record_payment: 'Record the payment',
  remind_brand: 'Remind the brand',
  contact_brand: 'Write to the brand',
}

/** More would hide the order. The first leads to everything. */
const MOST_ACTIONS = 9

const NO_DASHBOARD =
  'There are no buttons: this deployment does not know where its dashboard is. An operator sets domainName or dashboardUrl.'

/** Buttons that open the dashboard at the order, and at what may be done there, what is advised first. */
export function orderButtons(
  orderId: string,
  actions: readonly PossibleAction[],
  dashboardUrl: string | null,
): readonly Block[] {
  if (dashboardUrl === null) return [context(NO_DASHBOARD)]
  const order = `${dashboardUrl}/orders/${orderId}`
  const brands = new Set(actions.map(({ brandId }) => brandId)).size
  const chosen = actions
    .filter(({ action }) => action in WORDS)
    .toSorted((one, other) => Number(other.isAdvised) - Number(one.isAdvised))
    .slice(0, MOST_ACTIONS)
  return [
    buttons([
      { id: 'open', text: 'Open the order', url: order },
      ...chosen.map(({ action, brandOrderId, brandId, isAdvised }) => ({
        id: `${action}.${brandOrderId}`,
        text: brands > 1 ? `${WORDS[action]}: ${brandId}` : (WORDS[action] ?? action),
        url: `${order}?act=${action}#${brandOrderId}`,
        isAdvised,
      })),
    ]),
  ]
}

/** One button to the dashboard, at a brand's part of an order where it is about one. */
export function openButtons(text: string, path: string, dashboardUrl: string | null): readonly Block[] {
  if (dashboardUrl === null) return [context(NO_DASHBOARD)]
  return [buttons([{ id: 'open', text, url: `${dashboardUrl}${path}` }])]
}
