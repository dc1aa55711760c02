import { answerRequest } from '../../../../functions/orders/life/answer-request.ts'
import { openRefund } from '../../../../functions/orders/life/refunds/open-refund.ts'
import {
  requestAddressChange,
  requestCancellation,
  requestReturn,
} from '../../../../functions/orders/life/request-change.ts'
import type { Transition } from '../../../../functions/orders/life/transition.ts'
import { addSeconds } from '../../../../functions/runtime/clock.ts'
import { derivedId } from '../../../../functions/runtime/ids.ts'
import type { AskedChange, Step } from '../stories/story.ts'
import type { OrderLife } from './order-life.ts'
import { type Scene, unitsOf } from './scene.ts'

type Asked = Extract<Step, { act: 'ask' }>

const prefixes = { cancellation: 'can', address_change: 'adr', return: 'ret', refund: 'ref' } as const
const references: Record<AskedChange, string> = {
  cancellation: 'CAN',
  address_change: 'ADR',
  return: 'RMA',
  refund: 'RF',
}
const acts = {
  cancellation: 'cancellation_requested',
  address_change: 'address_change_requested',
  return: 'return_requested',
  refund: 'refund_requested',
} as const

/** Goodwill is a twentieth of what was paid. */
const GOODWILL_SHARE = 20
/** Seconds until a brand's server answers. */
const ANSWER_SECONDS = 2

/** The storefront or the desk asks for a change, and the brand's server answers, where it has the order. */
export function ask(life: OrderLife, asked: Asked, { brandId }: Scene): void {
  const { change, answer, at } = asked
  const before = life.brandOrder(brandId)
  const count = countOf(life, asked, brandId)
  const id = derivedId(prefixes[change], before.id, change, String(count))
  life.apply(brandId, requested(life, asked, brandId, id), at)
  if (asked.by === 'desk') {
    life.acts.push({ act: acts[change], orderId: before.orderId, brandOrderId: before.id, subject: id, at })
  }
  const isWithUs = before.status === 'pending'
  if (isWithUs || (answer === 'pending' && change !== 'return')) return
  const reference = answer === 'refused' ? null : `${references[change]}-${count + 1}`
  const refusal = { reason: 'other', providerCode: null, field: null } as const
  const answered = {
    kind: change,
    id,
    outcome: answer,
    reference,
    ...(answer === 'refused' ? { refusal } : {}),
  } as const
  life.apply(brandId, answerRequest(answered), addSeconds(at, ANSWER_SECONDS))
}

function requested(
  life: OrderLife,
  { change, units, reason, goodwill, by }: Asked,
  brandId: string,
  id: string,
): Transition {
  const before = life.brandOrder(brandId)
  const lines = unitsOf(before, units)
  switch (change) {
    case 'cancellation':
      return requestCancellation({ id, lines, reason: { code: 'customer_request' } })
    case 'address_change':
      return requestAddressChange(id)
    case 'return':
      return requestReturn({
        id,
        lines: lines.map((line) => ({ ...line, reason })),
        origin: by === 'desk' ? 'desk' : 'storefront',
      })
    case 'refund': {
      const extra = Math.floor(before.totals.total / GOODWILL_SHARE)
      const wish = goodwill === true ? { lines: [], goodwill: extra } : { lines, goodwill: 0 }
      const returnId = before.returns.at(-1)?.id ?? null
      return openRefund({ ...wish, id, reason, returnId, shipping: null, fees: null })
    }
  }
}

function countOf(life: OrderLife, { change }: Asked, brandId: string): number {
  const { cancellations, addressChanges, returns, refunds } = life.brandOrder(brandId)
  return { cancellation: cancellations, address_change: addressChanges, return: returns, refund: refunds }[change]
    .length
}
