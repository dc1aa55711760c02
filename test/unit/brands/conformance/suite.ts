import { afterEach, describe, expect, test } from 'vitest'
import { buildSubmission } from '../../../../functions/brands/build-submission.ts'
import type { Connection } from '../../../../functions/brands/integration.ts'
import type { BrandOrder } from '../../../../functions/orders/brand-order.ts'
import type { FulfilmentContent } from '../../../../functions/vault/envelope-content.ts'
import { adasContent } from '../purchased-order.ts'
import type { StartBackEnd } from './back-end.ts'
import { pricedOrder, pricings, refundOf } from './orders.ts'
import { Platform } from './platform.ts'

/** What every integration must do, shown against a stand-in of its back end. */
export function conformance(kind: string, startBackEnd: StartBackEnd): void {
  const started: Platform[] = []
  afterEach(async () => {
    const platforms = started.splice(0)
    for (const { backEnd } of platforms) expect(backEnd.faults()).toEqual([])
    await Promise.all(platforms.map((platform) => platform.stop()))
  })

  async function platformWith(
    brandOrder: Partial<BrandOrder> = pricedOrder('bo_1'),
    content: Partial<FulfilmentContent> = {},
  ) {
    const platform = await new Platform(brandOrder, content).start(startBackEnd)
    started.push(platform)
    return platform
  }

  /** An order that the brand has taken. */
  async function taken(brandOrder?: Partial<BrandOrder>) {
    const platform = await platformWith(brandOrder)
    expect(await platform.submit()).toEqual({ outcome: 'accepted' })
    const connection = await platform.connection()
    const { backEnd, orders } = platform
    const all = orders.brandOrder.lines.map(({ id, quantity }) => ({ lineId: id, quantity }))
    return { platform, connection, backEnd, orders, all, id: orders.brandOrder.id }
  }

  describe(`${kind}: submitting`, () => {
    test.each(pricings)('the back end adds up to the last unit in $currency', async (price) => {
      const { backEnd, orders } = await taken(pricedOrder('bo_money', price))
      const [order, ...others] = await backEnd.orders()
      expect(others).toEqual([])
      expect(order).toMatchObject({ currency: price.currency, total: orders.brandOrder.totals.total })
      expect(order?.lines).toEqual([
        { lineId: 'line_1', quantity: 3 },
        { lineId: 'line_2', quantity: 1 },
      ])
    })

    test('an order that costs nothing', async () => {
      const free = { unitPrice: 0, discount: 0, tax: 0, shipping: 0, shippingDiscount: 0, shippingTax: 0, fee: 0 }
      const order = pricedOrder('bo_free', { currency: 'USD', taxIncluded: false, ...free })
      const lines = order.lines?.filter(({ id }) => id === 'line_1') ?? []
      const totals = { items: 0, discount: 0, shipping: 0, fees: 0, tax: 0, total: 0 }
      const { backEnd } = await taken({ ...order, lines, fees: [], totals, paymentStatus: null })
      expect(await backEnd.orders()).toMatchObject([{ total: 0 }])
    })

    test('names and addresses of any script arrive as they are', async () => {
      const firstName = 'Åsa 小林 🌈'
      const address1 = "Jalan “Merdeka” № 7 \\ '’ & <b>"
      const shippingAddress = { ...adasContent.shippingAddress, firstName, address1, city: 'Đà Nẵng' } as NonNullable<
        FulfilmentContent['shippingAddress']
      >
      const platform = await platformWith(undefined, { shippingAddress, giftMessage: 'Με αγάπη\n— A.' })
      await platform.submit()
      const [order] = await platform.backEnd.orders()
      expect(order).toMatchObject({ firstName, address1, city: 'Đà Nẵng' })
      expect(order?.note).toContain('Με αγάπη\n— A.')
    })

    test('the same order submitted again and again, and many times at once, is one order', async () => {
      const platform = await platformWith()
      const connection = await platform.connection()
      const submission = buildSubmission(platform.orders.brandOrder, platform.content, 'brand')
      const command = { submission, requestedAt: submission.placedAt }
      const outcomes = await Promise.all(Array.from({ length: 8 }, () => connection.submit(command)))
      outcomes.push(await connection.submit(command))
      for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0])
      expect(outcomes[0]).toMatchObject({ outcome: 'accepted' })
      expect(await platform.backEnd.orders()).toHaveLength(1)
    })

    test('an order that is not there is not found, and one that is is', async () => {
      const { connection, id } = await taken()
      expect(await connection.lookup('bo_never')).toEqual({ outcome: 'not_found' })
      expect(await connection.lookup(id)).toMatchObject({ outcome: 'accepted' })
    })

    test('an answer that is lost is found by looking up, not by ordering again', async () => {
      const platform = await platformWith()
      await platform.backEnd.next('lose_answer')
      expect(await platform.submit()).toMatchObject({ outcome: 'retry' })
      platform.untilDue()
      expect(await platform.submit()).toEqual({ outcome: 'accepted' })
      expect(await platform.backEnd.orders()).toHaveLength(1)
      expect(platform.orders.events.map(({ type }) => type)).toEqual(['order.in_progress'])
    })

    test('a back end that is busy is tried again', async () => {
      const platform = await platformWith()
      await platform.backEnd.next('busy')
      expect(await platform.submit()).toMatchObject({ outcome: 'retry' })
      expect(platform.orders.brandOrder.attention).toBeNull()
      platform.untilDue()
      expect(await platform.submit()).toEqual({ outcome: 'accepted' })
      expect(await platform.backEnd.orders()).toHaveLength(1)
    })

    test('an order that the brand cancels while its answer is lost ends, and is not sent again', async () => {
      const platform = await platformWith()
      await platform.backEnd.next('lose_answer')
      await platform.submit()
      await platform.backEnd.cancel('bo_1')
      await platform.backEnd.report()
      platform.untilDue()
      await platform.submit()
      expect(['cancelled', 'rejected']).toContain(platform.orders.brandOrder.status)
      expect(await platform.backEnd.orders()).toHaveLength(1)
    })
  })

  describe(`${kind}: after acceptance`, () => {
    test('ships in parts, and all of it arrives', async () => {
      const { platform, backEnd, orders, id } = await taken()
      await backEnd.ship(id, [{ lineId: 'line_1', quantity: 2 }])
      await backEnd.report()
      expect(orders.brandOrder.fulfillmentStatus).toBe('partially_fulfilled')
      expect(orders.brandOrder.fulfillments[0]?.tracking[0]).toMatchObject({ number: expect.stringMatching(/\d/) })
      await backEnd.ship(id, [
        { lineId: 'line_1', quantity: 1 },
        { lineId: 'line_2', quantity: 1 },
      ])
      await backEnd.report()
      expect(orders.brandOrder.fulfillmentStatus).toBe('fulfilled')
      await backEnd.deliver(id)
      await backEnd.report()
      expect(platform.orders.brandOrder).toMatchObject({ fulfillmentStatus: 'delivered', attention: null })
      expect(orders.events.filter(({ type }) => type === 'order.shipped')).toHaveLength(2)
      expect(orders.events.filter(({ type }) => type === 'order.delivered')).toHaveLength(2)
    })

    test('a cancellation that we ask for, asked twice, ends the order once', async () => {
      const { platform, connection, backEnd, orders, id, all } = await taken()
      const requestedAt = new Date().toISOString()
      const reason = { code: 'customer_request' } as const
      const asked = { id: 'can_1', status: 'requested', lines: all, reason, requestedAt, reported: null } as const
      orders.brandOrder = { ...orders.brandOrder, cancellations: [{ ...asked, lines: [...all] }] }
      const cancel = () =>
        connection.cancel({ brandOrderId: id, cancellationId: 'can_1', lines: null, reason, requestedAt })
      const first = await cancel()
      expect(['accepted', 'pending']).toContain(first.outcome)
      expect(['accepted', 'pending']).toContain((await cancel()).outcome)
      await backEnd.report()
      // Who says `accepted` has said all; the command's sender records that.
      if (first.outcome === 'pending') expect(platform.orders.brandOrder.status).toBe('cancelled')
      expect(await connection.lookup(id)).not.toMatchObject({ outcome: 'not_found' })
    })

    test('the address is changed, and changing it again changes nothing', async () => {
      const { connection, backEnd, id } = await taken()
      const shippingAddress = {
        ...adasContent.shippingAddress,
        address1: '2 Elm St',
        city: 'Shelbyville',
      } as NonNullable<FulfilmentContent['shippingAddress']>
      const change = {
        brandOrderId: id,
        addressChangeId: 'adr_1',
        shippingAddress,
        requestedAt: new Date().toISOString(),
      }
      expect(await connection.changeAddress(change)).toMatchObject({ outcome: 'accepted' })
      expect(await connection.changeAddress(change)).toMatchObject({ outcome: 'accepted' })
      expect(await backEnd.orders()).toMatchObject([{ address1: '2 Elm St', city: 'Shelbyville' }])
    })

    test('returns and refunds twice in part and then whole, each asked twice, add up', async () => {
      const { platform, connection, backEnd, orders, id, all } = await taken()
      await backEnd.ship(id, all)
      await backEnd.deliver(id)
      await backEnd.report()
      const steps = [
        { lineId: 'line_1', quantity: 1 },
        { lineId: 'line_1', quantity: 1 },
        { lineId: 'line_1', quantity: 1 },
        { lineId: 'line_2', quantity: 1 },
      ]
      let expected = 0
      for (const [index, { lineId, quantity }] of steps.entries()) {
        const requestedAt = new Date().toISOString()
        const lines = [{ lineId, quantity, reason: 'too_small' }]
        const goBack = () =>
          connection.requestReturn({ brandOrderId: id, returnId: `ret_${index}x`, lines, requestedAt })
        const returned = await goBack()
        expect(returned).toMatchObject({ outcome: 'accepted' })
        expect(await goBack()).toEqual(returned)
        await backEnd.receiveReturns(id)
        await backEnd.report()

        const command = refundOf(platform.orders.brandOrder, `ref_${index}x`, lineId, quantity)
        const paid = await connection.refund(command)
        expect(paid).toMatchObject({ outcome: 'accepted' })
        expect(await connection.refund(command)).toEqual(paid)
        await backEnd.payRefunds(id)
        await backEnd.report()
        expected += command.total
        expect(orders.brandOrder.amounts.refunded).toBe(expected)
      }
      expect(await backEnd.orders()).toMatchObject([{ returns: 4, refunds: 4, refunded: expected }])
      const goods = orders.brandOrder.lines.reduce((sum, { total }) => sum + total, 0)
      expect(expected).toBe(goods)
      expect(orders.brandOrder.lines.map(({ quantities }) => quantities)).toMatchObject([
        { returned: 3, refunded: 3 },
        { returned: 1, refunded: 1 },
      ])
      expect(orders.brandOrder.attention).toBeNull()
    })

    test('commands about an order that is not there say so', async () => {
      const { connection } = await taken()
      const change = { brandOrderId: 'bo_never', requestedAt: new Date().toISOString() }
      const lines = [{ lineId: 'line_1', quantity: 1, reason: null }]
      expect(await connection.requestReturn({ ...change, returnId: 'ret_9', lines })).not.toMatchObject({
        outcome: 'accepted',
      })
    })
  })

  describe(`${kind}: updates`, () => {
    test('are believed only as they were signed', async () => {
      const { platform, backEnd, orders, id } = await taken()
      const update = backEnd.update(id)
      const flipped = { ...update, body: update.body.replace('1', '2') }
      expect(await platform.receive(flipped)).toBe(401)
      expect(await platform.receive({ ...update, body: `${update.body} ` })).toBe(401)
      for (const name of Object.keys(update.headers).filter((header) => /signature|hmac/.test(header))) {
        expect(await platform.receive({ ...update, headers: { ...update.headers, [name]: undefined } })).toBe(401)
        expect(await platform.receive({ ...update, headers: { ...update.headers, [name]: 'v1,AAAA' } })).toBe(401)
      }
      expect(await platform.receive({ headers: {}, body: update.body })).toBe(401)
      expect(orders.events.map(({ type }) => type)).toEqual(['order.in_progress'])
      expect(await platform.receive(update)).toBe(202)
    })

    test('of one brand are not believed for another', async () => {
      const { platform, backEnd, id } = await taken()
      expect(await platform.receive(backEnd.update(id), 'borealis')).toBe(401)
      expect(await platform.receive(backEnd.update(id), 'nobody')).toBe(401)
    })

    test('are polled for when the integration says so, from the beginning and then not again', async () => {
      const { platform, connection, backEnd, orders, all, id } = await taken()
      expect(connection.poll !== undefined).toBe(platform.integration.polls)
      if (connection.poll === undefined) return
      await backEnd.ship(id, all)
      const first = await connection.poll(null)
      await platform.applyAll(first.reports)
      expect(orders.brandOrder.fulfillments).toMatchObject([{ lines: all }])
      const events = orders.events.length
      const second = await connection.poll(first.cursor)
      expect(second).toMatchObject({ cursor: first.cursor, more: false })
      await platform.applyAll([...second.reports, ...first.reports])
      expect(orders.events).toHaveLength(events)
    })

    test('that are replayed change nothing', async () => {
      const { platform, backEnd, orders, id } = await taken()
      await backEnd.ship(id, [{ lineId: 'line_1', quantity: 3 }])
      const update = backEnd.update(id)
      await backEnd.report()
      await platform.receive(update)
      const before = orders.events.length
      for (let times = 0; times < 3; times++) expect(await platform.receive(update)).toBe(202)
      for (const name of Object.keys(update.headers).filter((header) => header.endsWith('-id'))) {
        await platform.receive({ ...update, headers: { ...update.headers, [name]: 'another-id' } })
      }
      expect(orders.events).toHaveLength(before)
    })

    test('go on while the secret is rotated', async () => {
      const { platform, backEnd, orders, id } = await taken()
      const signedBefore = backEnd.update(id)
      backEnd.rotateSecret()
      expect(await platform.receive(signedBefore)).toBe(202)
      await backEnd.ship(id, [{ lineId: 'line_2', quantity: 1 }])
      await backEnd.report()
      expect(orders.brandOrder.fulfillmentStatus).toBe('partially_fulfilled')
      const anew: Connection = await platform.connection()
      expect(await anew.lookup(id)).toMatchObject({ outcome: 'accepted' })
    })
  })
}
