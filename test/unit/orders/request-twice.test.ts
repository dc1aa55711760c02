import { expect, test } from 'vitest'
import type { BrandOrder } from '../../../functions/orders/brand-order.ts'
import { accept } from '../../../functions/orders/life/acceptance.ts'
import { answerRequest } from '../../../functions/orders/life/answer-request.ts'
import {
  requestAddressChange,
  requestCancellation,
  requestReturn,
} from '../../../functions/orders/life/request-change.ts'
import { applyTransition, type Transition } from '../../../functions/orders/life/transition.ts'
import type { Order } from '../../../functions/orders/order.ts'
import { placedAt, placedOrderOf } from './placed-order.ts'
import { units } from './reports/report-of.ts'

type State = { order: Order; brandOrder: BrandOrder }

function after({ order, brandOrder }: State, transition: Transition): State {
  const result = applyTransition(order, brandOrder, transition, placedAt)
  if ('unchanged' in result) throw new Error(`${transition.name}: ${result.unchanged}`)
  return result
}

function born(): State {
  const { order, brandOrders } = placedOrderOf({ lines: [{ quantity: 4, unitPrice: 999 }] })
  return { order, brandOrder: brandOrders[0] as BrandOrder }
}

const accepted = () => after(born(), accept({ brandReference: 'A', lines: null, occurredAt: placedAt.toISOString() }))
const answer = (kind: 'cancellation' | 'address_change' | 'return', id: string) =>
  answerRequest({ kind, id, outcome: 'refused', reference: 'X' })

const cancellation = requestCancellation({ id: 'can_1', lines: [units('l1', 1)], reason: { code: 'other' } })
const address = requestAddressChange('adr_1')
const goods = requestReturn({ id: 'ret_1', lines: [{ ...units('l1', 1), reason: null }], origin: 'storefront' })

test.each([
  ['a cancellation that waits for the brand', after(accepted(), cancellation), cancellation],
  [
    'a cancellation that the brand refused',
    after(after(accepted(), cancellation), answer('cancellation', 'can_1')),
    cancellation,
  ],
  ['a cancellation before the brand saw the order', after(born(), cancellation), cancellation],
  ['a change of address that waits', after(accepted(), address), address],
  [
    'a change of address that was refused',
    after(after(accepted(), address), answer('address_change', 'adr_1')),
    address,
  ],
  ['a return that waits', after(accepted(), goods), goods],
  ['a return that was declined', after(after(accepted(), goods), answer('return', 'ret_1')), goods],
])('%s, requested again by the same id, stands as it is', (_, { order, brandOrder }, request) => {
  expect(applyTransition(order, brandOrder, request, placedAt)).toEqual({ unchanged: 'stands' })
})
