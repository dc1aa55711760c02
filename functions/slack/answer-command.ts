import type { HttpAnswer } from '../http/http-answer.ts'
import { Problem } from '../http/problem.ts'
import type { Order } from '../orders/order.ts'
import { log } from '../runtime/log.ts'
import type { PossibleAction } from './dashboard-buttons.ts'
import { orderReply, textReply } from './order-reply.ts'
import type { SlackSecret } from './slack-secret.ts'
import { isFromSlack } from './slack-signature.ts'
import { typedId } from './typed-id.ts'

export interface SlackCommandDependencies {
  readonly secret: SlackSecret
  /** By ids and numbers of orders, brands and parcels, in any storefront. What looks like a person's data is not looked up. */
  readonly findOrders: (text: string) => Promise<{ readonly orders: readonly Order[]; readonly isPersonal: boolean }>
  /** What may be done about an order now. */
  readonly actionsOf: (orderId: string) => Promise<readonly PossibleAction[]>
  readonly dashboardUrl: string | null
  readonly now: Date
}

const PERSONAL =
  'Names, addresses, e-mails and telephone numbers are not looked up in Slack, which would keep them. Search for them in the dashboard.'

/**
 * `/order <a number of the order, of its brand or of a parcel>`, for the users on the allow-list. Other
 * users learn only that they are not on it. An unsigned request learns nothing.
 */
export async function answerCommand(
  headers: Readonly<Record<string, string | undefined>>,
  body: string,
  { secret, findOrders, actionsOf, dashboardUrl, now }: SlackCommandDependencies,
): Promise<HttpAnswer> {
  if (!isFromSlack(secret.signingSecret, headers, body, now)) {
    throw new Problem('unauthenticated', 'The request is not signed by Slack, or too old.')
  }
  const form = new URLSearchParams(body)
  const mayAsk =
    secret.workspaceIds.includes(form.get('team_id') ?? '') && secret.userIds.includes(form.get('user_id') ?? '')
  if (!mayAsk) {
    log('warn', 'SLACK_ASKER_REFUSED')
    return { status: 200, body: textReply('You are not on the list of users who may look up orders.') }
  }
  const id = typedId(form.get('text') ?? '')
  if (id === '' || id.length > 255) {
    return {
      status: 200,
      body: textReply(
        'Send a number of the order: your own, ours, the brand’s or that of a parcel, such as /order PLAT-10001',
      ),
    }
  }
  const { orders, isPersonal } = await findOrders(id)
  if (isPersonal) return { status: 200, body: textReply(PERSONAL) }
  const [order] = orders
  // The answer does not repeat the text: it may be personal data instead of an id.
  if (order === undefined) return { status: 200, body: textReply('There is no order with this number.') }
  if (orders.length === 1) {
    const actions = dashboardUrl === null ? [] : await actionsOf(order.id)
    return { status: 200, body: orderReply(order, actions, dashboardUrl) }
  }
  const ids = orders.map(({ id: found, livemode }) => `${found}${livemode ? '' : ' (test)'}`).join(', ')
  return { status: 200, body: textReply(`Several orders have this number. Send one of ${ids}.`) }
}
