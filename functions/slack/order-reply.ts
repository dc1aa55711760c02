import type { Order } from '../orders/order.ts'
import { orderButtons, type PossibleAction } from './dashboard-buttons.ts'
import { readableAmount } from './money.ts'
import { type Block, context, escapeMrkdwn, fields, header } from './mrkdwn.ts'

/** An answer that only the user who sent the command sees. */
export interface Reply {
  readonly response_type: 'ephemeral'
  readonly text: string
  readonly blocks: readonly Block[]
}

/** Brand orders shown. Slack accepts 50 blocks. */
const MOST_BRANDS = 20

const words = (state: string): string => state.replaceAll('_', ' ')

/** The answer to `/order`. It has no personal data, since the order’s row has none. */
export function orderReply(order: Order, actions: readonly PossibleAction[], dashboardUrl: string | null): Reply {
  const { currency, amounts, totals } = order
  const title = `Order ${order.externalId}${order.livemode ? '' : ' (test)'}`
  return {
    response_type: 'ephemeral',
    text: escapeMrkdwn(`${title}: ${words(order.status)}, ${words(order.fulfillmentStatus)}`),
    blocks: [
      header(title),
      fields([
        ['Status', words(order.status)],
        ['Fulfilment', words(order.fulfillmentStatus)],
        ['Total', readableAmount(totals.total, currency)],
        ['Refunded', readableAmount(amounts.refunded, currency)],
        ['To be returned', readableAmount(amounts.toReturn, currency)],
        ['Attention', order.attention === null ? 'none' : words(order.attention.code)],
      ]),
      ...order.brandOrders
        .slice(0, MOST_BRANDS)
        .map(({ brandId, status, fulfillmentStatus, refundStatus }) =>
          context(`${brandId}: ${words(status)} · ${words(fulfillmentStatus)} · refunds ${words(refundStatus)}`),
        ),
      ...orderButtons(order.id, actions, dashboardUrl),
      context(`${order.id} · placed ${order.createdAt}`),
    ],
  }
}

export function textReply(text: string): Reply {
  return { response_type: 'ephemeral', text, blocks: [{ type: 'section', text: { type: 'plain_text', text } }] }
}
