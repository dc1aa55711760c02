import { describe, expect, test } from 'vitest'
import { commandSchemas } from '../../../functions/brands/kinds/signed-http/command-schemas.ts'
import { answerJson } from './brand-server.ts'
import { contractExample, orderKey } from './purchased-order.ts'
import { connected } from './signed-http-connection.ts'

const requestedAt = '2026-11-22T18:00:01.000Z'

describe('other commands', () => {
  test('a look-up is a new question each time', async () => {
    const { server, connection } = await connected((_, answer) => answerJson(answer, 200, { outcome: 'not_found' }))
    expect(await connection.lookup(orderKey('bo_1'))).toEqual({ outcome: 'not_found' })
    await new Promise((resolve) => setTimeout(resolve, 2))
    await connection.lookup(orderKey('bo_1'))
    const [first, second] = server.received
    expect(JSON.parse(first?.body ?? '')).toMatchObject({ type: 'order.lookup', data: { brandOrderId: 'bo_1' } })
    expect(first?.id).not.toBe(second?.id)
  })

  test('cancellation, address change, return and refund carry their own ids and the brand’s reference back', async () => {
    const { server, connection } = await connected((_, answer) =>
      answerJson(answer, 200, { outcome: 'accepted', reference: 'R-1', reason: null }),
    )
    const key = { ...orderKey('bo_1'), handle: null }
    const discounts = { items: 128, shipping: 0 }
    const amounts = { items: 2500, discount: 128, shipping: 0, fees: 0, tax: 200, goodwill: 0, total: 2572 }
    const outcomes = [
      await connection.cancel({
        ...key,
        cancellationId: 'can_1',
        lines: null,
        reason: { code: 'customer_request' },
        requestedAt,
      }),
      await connection.changeAddress({
        ...key,
        addressChangeId: 'adr_1',
        shippingAddress: { ...contractExample.shippingAddress, phone: null },
        requestedAt,
      }),
      await connection.requestReturn({
        ...key,
        returnId: 'ret_1',
        lines: [{ lineId: 'line_1', quantity: 1, reason: 'too_small' }],
        requestedAt,
      }),
      await connection.refund({
        ...amounts,
        discounts,
        ...key,
        refundId: 'ref_1',
        returnId: 'ret_1',
        returnedBy: 'platform',
        lines: [{ lineId: 'line_1', quantity: 1 }],
        requestedAt,
      }),
    ]
    for (const outcome of outcomes) expect(outcome).toEqual({ outcome: 'accepted', reference: 'R-1' })
    expect(server.received.map(({ id, type }) => [id, type])).toEqual([
      ['order_cancel_can_1', 'order.cancel'],
      ['order_change_address_adr_1', 'order.change_address'],
      ['return_request_ret_1', 'return.request'],
      ['refund_request_ref_1', 'refund.request'],
    ])
    for (const { type, body } of server.received) {
      expect(commandSchemas[type as keyof typeof commandSchemas].safeParse(JSON.parse(body)).error).toBeUndefined()
    }
    expect(Object.keys(JSON.parse(server.received[3]?.body ?? '').data)).toEqual([
      'brandOrderId',
      'refundId',
      'returnId',
      'returnedBy',
      'lines',
      'items',
      'discount',
      'discounts',
      'shipping',
      'fees',
      'tax',
      'goodwill',
      'total',
    ])
  })

  test('the connection check passes when the brand knows no made-up order, and fails otherwise', async () => {
    const good = await connected((_, answer) => answerJson(answer, 200, { outcome: 'not_found' }))
    expect((await good.connection.check()).ok).toBe(true)
    const bad = await connected((_, answer) => answer.writeHead(401).end())
    expect((await bad.connection.check()).ok).toBe(false)
  })
})
