import { expect, test } from 'vitest'
import type { CommandOutcome } from '../../../../functions/brands/kinds/outcomes.ts'
import type { FulfilmentContent } from '../../../../functions/vault/envelope-content.ts'
import { adasContent, orderKey } from '../purchased-order.ts'
import { pricedOrder, pricings, refundOf } from './orders.ts'
import type { Accepted, Stand } from './stand.ts'

/** Commands about an order that the brand has: those that it offers do once what they say, all others are refused. */
export function changes({ accepted, capabilities, taken, kind }: Stand): void {
  const requestedAt = new Date().toISOString()
  const reason = { code: 'customer_request' } as const
  const shippingAddress = {
    ...adasContent.shippingAddress,
    address1: '2 Elm St',
    city: 'Shelbyville',
  } as NonNullable<FulfilmentContent['shippingAddress']>

  const cancel = ({ connection }: Accepted, brandOrderId: string) =>
    connection.cancel({
      ...orderKey(brandOrderId),
      handle: null,
      cancellationId: 'can_1',
      lines: null,
      reason,
      requestedAt,
    })
  const changeAddress = ({ connection }: Accepted, brandOrderId: string) =>
    connection.changeAddress({
      ...orderKey(brandOrderId),
      handle: null,
      addressChangeId: 'adr_1',
      shippingAddress,
      requestedAt,
    })
  const requestReturn = ({ connection }: Accepted, brandOrderId: string, returnId: string, lineId: string) => {
    const lines = [{ lineId, quantity: 1, reason: 'too_small' }]
    return connection.requestReturn({ ...orderKey(brandOrderId), handle: null, returnId, lines, requestedAt })
  }
  const refund = ({ connection, orders }: Accepted, brandOrderId: string, refundId: string, lineId: string) =>
    connection.refund({ ...refundOf(orders.brandOrder, refundId, lineId, 1), brandOrderId, requestedAt })

  type Ask = (stand: Accepted, brandOrderId: string) => Promise<CommandOutcome>
  const asks: [string, boolean, Ask][] = [
    ['a cancellation', capabilities.cancel.level !== 'none', cancel],
    ['a change of address', capabilities.addressChange.level !== 'none', changeAddress],
    ['a return', capabilities.return.level !== 'none', (stand, id) => requestReturn(stand, id, 'ret_9', 'line_1')],
    ['a refund', capabilities.refund.level !== 'none', (stand, id) => refund(stand, id, 'ref_9', 'line_1')],
  ]
  for (const [name, isOffered, ask] of asks) {
    test(`${name} of an order that is not there does nothing`, async () => {
      const stand = await accepted()
      const before = structuredClone(await stand.backEnd.orders())
      const { outcome } = await ask(stand, 'bo_never')
      expect(['refused', 'not_found']).toContain(outcome)
      expect(await stand.backEnd.orders()).toEqual(before)
    })

    if (isOffered) {
      test.each(['lose_answer', 'busy'] as const)(
        `${name} that meets %s is done once when it is asked again`,
        async (mishap) => {
          const stand = await accepted()
          const { backEnd, id, all } = stand
          if (name === 'a return' || name === 'a refund') {
            await backEnd.ship(id, all)
            await backEnd.report()
          }
          const [before] = await backEnd.orders()
          backEnd.next(mishap, 'change')
          const retryAfterSeconds = mishap === 'busy' ? kind.busySeconds : null
          expect(await ask(stand, id)).toMatchObject({ outcome: 'unknown', retryAfterSeconds, attention: false })
          if (mishap === 'busy') expect(await backEnd.orders()).toEqual([before])
          for (let times = 0; times < 2; times++) {
            expect(['accepted', 'pending']).toContain((await ask(stand, id)).outcome)
            const [order, ...others] = await backEnd.orders()
            expect(others).toEqual([])
            expect({ ...order, address: undefined, refunded: 0 }).toEqual({
              ...before,
              address: undefined,
              refunded: 0,
              cancelled: name === 'a cancellation',
              returns: name === 'a return' ? 1 : 0,
              refunds: name === 'a refund' ? 1 : 0,
            })
            expect(order?.address.includes('2 Elm St')).toBe(name === 'a change of address')
          }
        },
      )
      continue
    }
    test(`${name} is not offered: it is refused and changes nothing`, async () => {
      const stand = await accepted()
      const { backEnd, orders, id } = stand
      const before = structuredClone([await backEnd.orders(), orders.brandOrder, orders.events])
      for (let times = 0; times < 2; times++) expect(await ask(stand, id)).toMatchObject({ outcome: 'refused' })
      await backEnd.report()
      expect([await backEnd.orders(), orders.brandOrder, orders.events]).toEqual(before)
    })
  }

  if (capabilities.cancel.level !== 'none') {
    test('a cancellation that we ask for, asked twice, ends the order once', async () => {
      const stand = await accepted()
      const { connection, backEnd, orders, id, all } = stand
      const asked = { id: 'can_1', status: 'requested', lines: all, reason, requestedAt, reported: null } as const
      orders.brandOrder = { ...orders.brandOrder, cancellations: [{ ...asked, lines: [...all] }] }
      const first = await cancel(stand, id)
      expect(['accepted', 'pending']).toContain(first.outcome)
      expect(['accepted', 'pending']).toContain((await cancel(stand, id)).outcome)
      await backEnd.report()
      // Who says `accepted` has said all; the command's sender records that.
      if (first.outcome === 'pending') expect(orders.brandOrder.status).toBe('cancelled')
      expect(await connection.lookup(orderKey(id))).not.toMatchObject({ outcome: 'not_found' })
    })
  }

  if (capabilities.addressChange.level !== 'none') {
    test('the address is changed, and changing it again changes nothing', async () => {
      const stand = await accepted()
      for (let times = 0; times < 2; times++) {
        expect(await changeAddress(stand, stand.id)).toMatchObject({ outcome: 'accepted' })
      }
      const [order, ...others] = await stand.backEnd.orders()
      expect(others).toEqual([])
      expect(order?.address).toContain('2 Elm St')
      expect(order?.address).toContain('Shelbyville')
      expect(await stand.connection.lookup(orderKey(stand.id))).toMatchObject({ outcome: taken })
    })
  }

  if (capabilities.return.level === 'none' || capabilities.refund.level === 'none') return
  test.each(pricings)(
    'returns and refunds twice in part and then whole, each asked twice, add up in $currency',
    async (price) => {
      const stand = await accepted(pricedOrder('bo_parts', price))
      const { backEnd, orders, id, all } = stand
      await backEnd.ship(id, all)
      await backEnd.deliver(id)
      await backEnd.report()
      let expected = 0
      for (const [index, lineId] of ['line_1', 'line_1', 'line_1', 'line_2'].entries()) {
        const returned = await requestReturn(stand, id, `ret_${index}x`, lineId)
        expect(returned).toMatchObject({ outcome: 'accepted' })
        expect(await requestReturn(stand, id, `ret_${index}x`, lineId)).toEqual(returned)
        await backEnd.receiveReturns(id)
        await backEnd.report()

        // Every other one names the return that it is for.
        const returnId = index % 2 === 0 ? `ret_${index}x` : null
        const command = { ...refundOf(orders.brandOrder, `ref_${index}x`, lineId, 1), returnId }
        const paid = await stand.connection.refund(command)
        expect(paid).toMatchObject({ outcome: 'accepted' })
        expect(await stand.connection.refund(command)).toEqual(paid)
        await backEnd.payRefunds(id)
        await backEnd.report()
        expected += command.total
        expect(orders.brandOrder.amounts.refunded).toBe(expected)
      }
      expect(await backEnd.orders()).toMatchObject([{ returns: 4, refunds: 4, refunded: expected }])
      expect(expected).toBe(orders.brandOrder.lines.reduce((sum, { total }) => sum + total, 0))
      expect(orders.brandOrder.lines.map(({ quantities }) => quantities)).toMatchObject([
        { returned: 3, refunded: 3 },
        { returned: 1, refunded: 1 },
      ])
      expect(orders.brandOrder.attention).toBeNull()
    },
  )
}
