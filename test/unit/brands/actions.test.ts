import { expect, test } from 'vitest'
import { actionsOf } from '../../../functions/brands/actions.ts'
import type { Capabilities } from '../../../functions/brands/capabilities.ts'
import type { BrandOrder } from '../../../functions/orders/brand-order.ts'
import { auroraBrandOrder } from './purchased-order.ts'

const everything: Capabilities = {
  accept: { level: 'line' },
  cancel: { level: 'line', until: 'shipped' },
  addressChange: { level: 'order', until: 'shipped' },
  return: { level: 'line', label: true },
  refund: { level: 'amount' },
  tracking: { mode: 'realtime' },
  erasure: { level: 'none' },
  confirmation: { by: 'brand' },
}
const nothing: Capabilities = {
  ...everything,
  cancel: { level: 'none', until: 'accepted' },
  addressChange: { level: 'none', until: 'accepted' },
  return: { level: 'none', label: false },
  refund: { level: 'none' },
}
const untilAccepted: Capabilities = {
  ...everything,
  cancel: { level: 'order', until: 'accepted' },
  addressChange: { level: 'order', until: 'accepted' },
}

const refundable = { refunded: 0, toReturn: 0, refundable: 5684 }
const shipped = (fulfilled: number, changes: Partial<BrandOrder> = {}): BrandOrder => {
  const order = auroraBrandOrder({ status: 'accepted', amounts: refundable, ...changes })
  return { ...order, lines: order.lines.map((line) => ({ ...line, quantities: { ...line.quantities, fulfilled } })) }
}
const openReturn: BrandOrder['returns'] = [
  {
    id: 'ret_1',
    reference: null,
    status: 'approved',
    lines: [{ lineId: 'line_1', quantity: 2, reason: null }],
    hasLabel: false,
    requestedAt: '2026-11-25T00:00:00.000Z',
    reported: null,
  },
]

test.each<[string, BrandOrder, Capabilities, string[]]>([
  [
    'before the brand has seen it, whatever the brand can do',
    auroraBrandOrder(),
    nothing,
    ['cancel', 'address_change'],
  ],
  ['while it is being submitted', auroraBrandOrder({ status: 'submitting' }), everything, ['cancel', 'address_change']],
  ['of a brand that can do nothing', auroraBrandOrder({ status: 'submitted' }), nothing, []],
  ['accepted and not shipped', shipped(0), everything, ['cancel', 'address_change', 'refund']],
  ['accepted, where that is too late', shipped(0), untilAccepted, ['refund']],
  ['shipped in part', shipped(1), everything, ['cancel', 'address_change', 'return', 'refund']],
  ['shipped', shipped(2), everything, ['return', 'refund']],
  ['completed', shipped(2, { status: 'completed' }), everything, ['return', 'refund']],
  ['on its way back', shipped(2, { returns: openReturn }), everything, ['refund']],
  ['all given back', shipped(2, { amounts: { refunded: 5684, toReturn: 0, refundable: 0 } }), everything, ['return']],
  ['rejected', auroraBrandOrder({ status: 'rejected' }), everything, []],
  ['cancelled', auroraBrandOrder({ status: 'cancelled' }), everything, []],
])('%s', (_, brandOrder, capabilities, expected) => {
  expect(actionsOf(brandOrder, capabilities)).toEqual(expected)
})
