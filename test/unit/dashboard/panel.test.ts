import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressOfAction, askedAct } from '../../../dashboard/src/order/asked-act.ts'
import type { ShownOrder } from '../../../dashboard/src/order/shown-order.ts'
import { orderOfAddress, readPanelMessage } from '../../../dashboard/src/panel/panel-messages.ts'

const ORDER = 'ord_01kb5w3m9n8q7r6s5t4v3w2x1y'
const read = (data: unknown) => readPanelMessage(data, () => 'new')

test('the address names an order by our id, and nothing else', () => {
  expect(orderOfAddress(new URLSearchParams({ order: ORDER }))).toEqual({ type: 'order', orderId: ORDER })
  for (const other of ['', 'SHOP-1', 'ada@example.com', `${ORDER}/../members`, 'ord_']) {
    expect(orderOfAddress(new URLSearchParams({ order: other }))).toBeNull()
  }
  expect(orderOfAddress(new URLSearchParams({ query: 'ada@example.com' }))).toBeNull()
})

test('a help desk shows an order or searches', () => {
  expect(read({ type: 'diddo.show', orderId: ORDER })).toEqual({ type: 'order', orderId: ORDER })
  expect(read({ type: 'diddo.search', query: ' ada@example.com ' })).toEqual({
    type: 'search',
    query: 'ada@example.com',
    id: 'new',
  })
})

test.each([
  [null],
  ['diddo.search'],
  [{ type: 'diddo.show', orderId: 'SHOP-1' }],
  [{ type: 'diddo.show', orderId: 7 }],
  [{ type: 'diddo.search', query: '   ' }],
  [{ type: 'diddo.search', query: 'x'.repeat(256) }],
  [{ type: 'diddo.search', query: ['x'] }],
  [{ type: 'diddo.tokens', tokens: {} }],
])('%j is no message', (data) => {
  expect(read(data)).toBeNull()
})

test('whatever is sent, the panel reads one of its messages or nothing', () => {
  fc.assert(
    fc.property(fc.anything(), (data) => {
      const message = read(data)
      return message === null || message.type === 'order' || message.type === 'search'
    }),
  )
})

const next = { action: 'refund', brandOrderId: 'bo_1', subjectId: null, obstacle: null, isAdvised: false }
const orderWith = (...all: object[]) =>
  ({ id: ORDER, brandOrders: [{ id: 'bo_1' }, { id: 'bo_2' }], next: all }) as unknown as ShownOrder

function opened(order: ShownOrder, address: string) {
  const { searchParams, pathname, hash } = new URL(address, 'https://orders.example')
  expect(pathname).toBe(`/dashboard/orders/${ORDER}`)
  return askedAct(order, searchParams, hash.slice(1))
}

test('a link opens the dialog of its action at its brand, where that is possible by now', () => {
  const order = orderWith(next, { ...next, brandOrderId: 'bo_2', subjectId: 'ret_2' })
  for (const one of order.next) {
    expect(opened(order, addressOfAction(ORDER, one))).toEqual({
      name: 'refund',
      brandOrder: { id: one.brandOrderId },
      subjectId: one.subjectId,
    })
  }
  const gone = orderWith({ ...next, obstacle: 'not_now' })
  expect(opened(gone, addressOfAction(ORDER, order.next[0] as never))).toBeNull()
  expect(opened(order, `/dashboard/orders/${ORDER}`)).toBeNull()
  expect(opened(order, `/dashboard/orders/${ORDER}?act=erase#bo_1`)).toBeNull()
})
