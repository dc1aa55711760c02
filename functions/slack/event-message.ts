import type { EventType, OrderEvent } from '../orders/event.ts'
import { openButtons } from './dashboard-buttons.ts'
import { type Block, context, escapeMrkdwn, fields, header } from './mrkdwn.ts'

const titles: Readonly<Record<EventType, string>> = {
  'order.placed': '🛒 Order placed',
  'order.in_progress': '✅ A brand accepted',
  'order.shipped': '📦 Shipped',
  'order.fulfillment_updated': '🚚 A shipment moved on',
  'order.delivered': '🏁 Delivered',
  'order.return_initiated': '↩️ Return initiated',
  'order.return_updated': '↩️ Return updated',
  'order.refund_issued': '💸 Refund issued',
  'order.refund_updated': '💸 Refund updated',
  'order.cancelled': '🚫 Cancelled',
  'order.cancellation_updated': '🚫 Cancellation decided',
  'order.rejected': '⛔ A brand refused',
  'order.address_changed': '🏠 Address change decided',
  'order.attention_required': '⚠️ Attention required',
  'order.attention_resolved': '☑️ Attention resolved',
  'order.completed': '🎉 Order completed',
}

/** What each attention code means; docs/operate.md says what to do. */
const attentions = {
  outcome_unknown: 'The brand may have the order, and it cannot be asked.',
  accept_overdue: 'The brand has not accepted in time.',
  retries_exhausted: 'The brand’s back end did not answer for a day.',
  contradictory_report: 'The brand reported something that contradicts the order.',
  order_too_large: 'The order has become too large to record everything.',
  refunded_unshipped: 'The brand returned the money of units that it has neither shipped nor cancelled.',
  customer_mail_returned: 'A mail to the customer did not arrive, or was marked as spam.',
} as const

export interface SlackMessage {
  /** For notifications and screen readers, which do not show blocks; markup, as blocks are. */
  readonly text: string
  readonly blocks: readonly Block[]
}

/** An event as a message to a channel. Events carry no personal data, so the message has none. */
export function eventMessage(event: OrderEvent, dashboardUrl: string | null): SlackMessage {
  const title = `${titles[event.type]}${event.livemode ? '' : ' (test)'}`
  const entries: [string, string][] = [
    ['Order', event.externalId],
    ['Status', event.data.order.status.replaceAll('_', ' ')],
    ...(event.brandId === null ? [] : [['Brand', event.brandId] as [string, string]]),
    ...details(event),
  ]
  return {
    text: escapeMrkdwn(`${title}: ${event.externalId}${event.brandId === null ? '' : ` at ${event.brandId}`}`),
    blocks: [
      header(title),
      fields(entries),
      ...openButtons(openText(event), placeOf(event), dashboardUrl),
      context(`${event.orderId} · event ${event.sequence} · ${event.timestamp}`),
    ],
  }
}

/** What may be done is said on the page: it may have changed since the event. */
function openText({ type, brandId }: OrderEvent): string {
  if (type !== 'order.attention_required') return 'Open the order'
  return brandId === null ? 'See what to do' : `See what to do: ${brandId}`
}

/** The brand's part of the order, where the event is about one. */
function placeOf({ orderId, brandOrderId }: OrderEvent): string {
  return `/orders/${orderId}${brandOrderId === null ? '' : `#${brandOrderId}`}`
}

function details(event: OrderEvent): [string, string][] {
  switch (event.type) {
    case 'order.attention_required':
    case 'order.attention_resolved':
      return [['What happened', attentions[event.data.attention.code]]]
    case 'order.rejected':
    case 'order.cancelled':
      return [
        ['Reason', event.data.reason?.code.replaceAll('_', ' ') ?? 'none given'],
        [
          'To be returned',
          event.data.amountToReturn === null ? 'nothing' : minorUnits(event.data.amountToReturn.total),
        ],
      ]
    case 'order.refund_issued':
    case 'order.refund_updated':
      return [
        ['Refund', minorUnits(event.data.refund.total)],
        ['Returned by', event.data.refund.returnedBy],
      ]
    default:
      return []
  }
}

// An event does not carry the order's currency.
const minorUnits = (amount: number): string => `${amount} (minor units)`
