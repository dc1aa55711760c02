import { expect, test } from 'vitest'
import { buildSubmission } from '../../../../functions/brands/kinds/build-submission.ts'
import type { FulfilmentContent } from '../../../../functions/vault/envelope-content.ts'
import { adasContent, orderKey } from '../purchased-order.ts'
import { pricedOrder, pricings } from './orders.ts'
import type { Stand } from './stand.ts'

/** An order arrives whole, exact, and once. */
export function submitting({ accepted, platformWith, taken, kind }: Stand): void {
  test.each(pricings)('the back end adds up to the last unit in $currency', async (price) => {
    const { backEnd, orders } = await accepted(pricedOrder('bo_money', price))
    const [order, ...others] = await backEnd.orders()
    expect(others).toEqual([])
    expect(order).toMatchObject({ currency: price.currency, total: orders.brandOrder.totals.total })
    expect(order?.lines).toEqual([
      { sku: 'AUR-TEE-M', quantity: 3 },
      { sku: 'AUR-PIN', quantity: 1 },
    ])
  })

  test('an order that costs nothing', async () => {
    const free = { unitPrice: 0, discount: 0, tax: 0, shipping: 0, shippingDiscount: 0, shippingTax: 0, fee: 0 }
    const order = pricedOrder('bo_free', { currency: 'USD', taxIncluded: false, ...free })
    const lines = order.lines?.filter(({ id }) => id === 'line_1') ?? []
    const totals = { items: 0, discount: 0, shipping: 0, fees: 0, tax: 0, total: 0 }
    const { backEnd } = await accepted({ ...order, lines, fees: [], totals, paymentStatus: null })
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
    for (const text of [firstName, address1, 'Đà Nẵng']) expect(order?.address).toContain(text)
    expect(order?.note).toContain('Με αγάπη\n— A.')
  })

  test('the same order submitted again and again, and many times at once, is one order', async () => {
    const platform = await platformWith()
    const connection = await platform.connection()
    const submission = buildSubmission(platform.orders.brandOrder, platform.content, 'brand')
    const command = { submission, requestedAt: submission.placedAt }
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => connection.submit(command)))
    const afterwards = await connection.submit(command)
    expect(afterwards).toMatchObject({ outcome: taken })
    for (const outcome of outcomes) {
      // Who comes while another is still at it may not know the end; who knows it knows the same.
      if (kind.acceptance === 'at_once' || outcome.outcome !== 'unknown') expect(outcome).toEqual(afterwards)
    }
    expect(await platform.backEnd.orders()).toHaveLength(1)
  })

  test('an order that is not there is not found, and one that is is', async () => {
    const { connection, id } = await accepted()
    expect(await connection.lookup(orderKey('bo_never'))).toEqual({ outcome: 'not_found' })
    expect(await connection.lookup(orderKey(id))).toMatchObject({ outcome: taken })
  })
}
