import { expect, test } from 'vitest'
import { orderReaching, place, readEvents } from '../api.ts'
import { act, arrived } from '../brand.ts'
import { context } from '../context.ts'
import { customerValues, sampleOrder } from '../sample-order.ts'

const allBrands = Object.keys(context.brands).toSorted()

for (const count of [1, 2, 10]) {
  test(`an order with ${count} brands reaches each of them with its own part, and is delivered`, async () => {
    const brandIds = allBrands.slice(0, count)
    const request = sampleOrder(brandIds)
    const placed = await place(request)
    expect(placed.brandOrders.map(({ brandId, status }) => [brandId, status])).toEqual(
      brandIds.map((brandId) => [brandId, 'pending']),
    )

    const received = await Promise.all(placed.brandOrders.map(({ brandId, id }) => arrived(brandId, id)))
    for (const [index, { submission }] of received.entries()) {
      const brandId = brandIds[index]
      expect(submission.lines.map(({ sku, quantity }) => [sku, quantity])).toEqual([[`SKU-${brandId}`, index + 1]])
      expect(submission.lines[0]?.attributes).toEqual([{ name: 'engraving', value: `Engraved for ${brandId}` }])
      expect(submission.shipping.map(({ amount }) => amount)).toEqual([500 + index])
      expect(submission.shippingAddress).toMatchObject({ address1: customerValues.address1, city: customerValues.city })
      expect(submission.customer).toMatchObject({ email: customerValues.email, phone: customerValues.phone })
      // Nothing of the others: no other brand's name stands anywhere in it, and no payment token is the brand's own here.
      const text = JSON.stringify(submission)
      for (const other of allBrands) if (other !== brandId) expect(text).not.toContain(other)
      expect(text).not.toContain(customerValues.token)
    }
    const sum = (key: 'items' | 'discount' | 'shipping' | 'tax' | 'total') =>
      received.reduce((total, { submission }) => total + submission.totals[key], 0)
    expect(sum('total')).toBe(request.totals.total)
    expect([sum('items'), sum('discount'), sum('shipping'), sum('tax')]).toEqual([
      request.totals.items,
      request.totals.discount,
      request.totals.shipping,
      request.totals.tax,
    ])

    await orderReaching(placed.id, 'in_progress')
    for (const { brandId, id } of placed.brandOrders) {
      await act(brandId, id, 'ship')
      await act(brandId, id, 'deliver')
    }
    const done = await orderReaching(placed.id, 'completed')
    expect(done).toMatchObject({ fulfillmentStatus: 'delivered', refundStatus: 'none', attention: null })

    const events = await readEvents(placed.id)
    expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1))
    expect(events.filter(({ type }) => type === 'order.delivered')).toHaveLength(count)
    expect(events.at(-1)?.type).toBe('order.completed')
  })
}
