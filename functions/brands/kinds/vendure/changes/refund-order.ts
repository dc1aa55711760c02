import * as z from 'zod'
import type { RefundCommand } from '../../integration.ts'
import type { CommandOutcome } from '../../outcomes.ts'
import type { AskVendure } from '../admin-api/admin-api.ts'
import { isRefusal, RESULT, refused, refusedFor, resultSchema } from '../admin-api/error-result.ts'
import { toShop } from '../money.ts'
import { BY_PLATFORM } from '../names.ts'
import type { OrderState } from '../reading/order-state.ts'
import { lineNames } from '../reading/units.ts'

const document = `mutation RefundOrder($input: RefundOrderInput!) {
  refundOrder(input: $input) { ${RESULT} ... on Refund { id } }
}`
const schema = z.object({ refundOrder: resultSchema.extend({ id: z.string().optional() }) })
const settleDocument = `mutation SettleRefund($input: SettleRefundInput!) {
  settleRefund(input: $input) { ${RESULT} }
}`
const settleSchema = z.object({ settleRefund: resultSchema })

/**
 * Records the refund, to the last unit of what we priced. Vendure takes no key for it: our id stands in the reason, and is
 * looked for first. It stays open until the staff have paid it, or the payment provider's own handler has. What the
 * platform returns is settled at once, so that nobody pays it again.
 */
export async function refundOrder(ask: AskVendure, order: OrderState, command: RefundCommand): Promise<CommandOutcome> {
  const { refundId, returnedBy, total } = command
  const known = order.payments
    .flatMap(({ refunds }) => refunds)
    .find(({ reason }) => reason?.split(/[^0-9A-Za-z_]/).includes(refundId) === true)
  const isPlatforms = returnedBy === 'platform'
  if (known !== undefined) {
    return isPlatforms && known.state === 'Pending'
      ? settle(ask, known.id, refundId)
      : { outcome: 'accepted', reference: known.id }
  }
  // Vendure refunds no nothing, and nothing is to be paid.
  if (total === 0) return { outcome: 'accepted', reference: null }
  const amount = toShop(total, order.currencyCode, order.precision)
  const payment = order.payments.find(
    ({ state, amount: paid, refunds }) =>
      state === 'Settled' &&
      paid - refunds.filter((one) => one.state !== 'Failed').reduce((sum, one) => sum + one.total, 0) >= (amount ?? 0),
  )
  if (amount === null || payment === undefined) {
    return { ...refused, why: { status: '200', field: 'total', providerCode: 'more_than_paid' } }
  }
  const names = lineNames(order)
  const input = {
    paymentId: payment.id,
    amount,
    lines: command.lines.flatMap(({ lineId, quantity }) => {
      const line = order.lines.find(({ id }) => names.get(id) === lineId)
      return line === undefined ? [] : [{ orderLineId: line.id, quantity }]
    }),
    shipping: 0,
    adjustment: 0,
    reason: [
      refundId,
      ...(command.returnId === null ? [] : [command.returnId]),
      ...(isPlatforms ? [BY_PLATFORM] : []),
    ].join(', '),
  }
  const answer = await ask(document, { input }, schema)
  if (!answer.ok) return answer.unknown
  const { refundOrder: result } = answer.data
  if (isRefusal(result) || result.id === undefined) return refusedFor(result)
  return isPlatforms ? settle(ask, result.id, refundId) : { outcome: 'accepted', reference: result.id }
}

async function settle(ask: AskVendure, id: string, transactionId: string): Promise<CommandOutcome> {
  const answer = await ask(settleDocument, { input: { id, transactionId } }, settleSchema)
  if (!answer.ok) return answer.unknown
  const { settleRefund: result } = answer.data
  return isRefusal(result) ? refusedFor(result) : { outcome: 'accepted', reference: id }
}
