import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningBrand, startDemoBrand } from '../../../bin/start/demo-brands/server.ts'
import { Administration } from '../../../bin/start/seed/administration.ts'
import type { OrderAnswer } from '../../../functions/orders/order-answer.ts'
import { LONGEST_PICTURE_ADDRESS } from '../../../functions/orders/products/pictures.ts'
import { largeRequest } from '../../unit/money/sizes/large-request.ts'
import { eventually, orderReaching, place, readEvents, readOrder } from '../api.ts'
import { context } from '../context.ts'

const BRANDS = 40
const folder = mkdtempSync(join(tmpdir(), 'diddo-largest-'))
const brands = new Map<string, RunningBrand>()

/** Brands of this file's own: the run has fewer than an order may have. */
beforeAll(async () => {
  const administration = new Administration(context.apiUrl, context.adminKey)
  for (let number = 0; number < BRANDS; number++) {
    const brandId = `largest-${number}`
    const signingSecret = `whsec_${Buffer.from(`secret of ${brandId}`.padEnd(32, '.')).toString('base64')}`
    const storageFile = join(folder, `${brandId}.jsonl`)
    const updatesUrl = `${context.apiUrl}/v1/brands/${brandId}/updates`
    const brand = await startDemoBrand({ brandId, port: 0, storageFile, signingSecret, updatesUrl })
    brands.set(brandId, brand)
    await administration.brand({ id: brandId, name: brandId, commandUrl: brand.commandUrl, signingSecret })
  }
})

afterAll(async () => {
  await Promise.all([...brands.values()].map((brand) => brand.stop()))
  rmSync(folder, { recursive: true, force: true })
})

/** 40 brands, 200 lines and 100 discounts, each text in characters of three and four bytes, and the longest addresses of pictures. */
function largestRequest() {
  const request = largeRequest({
    brands: BRANDS,
    lines: 200,
    quantity: 2,
    titleLength: 40,
    letter: '本😀',
    idLength: 16,
    discounts: 100,
    discountedLines: 10,
    taxLines: 1,
    metadata: 1,
  })
  const lines = request.lines.map((line, index) => ({
    ...line,
    brandId: line.brandId.replace('brand-', 'largest-'),
    imageUrl: `https://pictures.example/${index}?`.padEnd(LONGEST_PICTURE_ADDRESS, 'x'),
  }))
  return { ...request, externalId: `largest-${Date.now()}`, lines }
}

/** What the staff of every brand does, as a few of them do at one time. */
async function atEveryBrand({ brandOrders }: OrderAnswer, action: 'ship' | 'deliver' | 'refund'): Promise<void> {
  const left = [...brandOrders]
  const staff = async () => {
    for (let one = left.pop(); one !== undefined; one = left.pop()) {
      const url = `${brands.get(one.brandId)?.adminUrl}/orders/${one.id}/${action}`
      const answer = await fetch(url, { method: 'POST', body: '{}' })
      if (!answer.ok) throw new Error(`${one.brandId} did not ${action}: ${await answer.text()}`)
    }
  }
  await Promise.all([1, 2, 3, 4].map(staff))
}

test('the largest order is placed, split, shipped, delivered and refunded to its last cent', async () => {
  const request = largestRequest()
  const placed = await place(request)
  expect(placed.brandOrders).toHaveLength(BRANDS)
  const accepted = await eventually('every brand to have accepted', async () => {
    const order = await readOrder(placed.id)
    return order.brandOrders.every(({ status }) => status === 'accepted') && order
  })
  const lines = accepted.brandOrders.flatMap((brandOrder) => brandOrder.lines)
  expect(lines.map(({ title }) => title)).toEqual(Array.from({ length: 200 }, () => '本😀'.repeat(13)))
  expect(new Set(lines.map(({ imageUrl }) => imageUrl))).toEqual(new Set(request.lines.map(({ imageUrl }) => imageUrl)))
  expect(new Set(lines.map(({ externalId }) => externalId))).toEqual(
    new Set(request.lines.map(({ externalId }) => externalId)),
  )
  for (const { brandId, id, totals } of accepted.brandOrders) {
    const received =
      brands
        .get(brandId)
        ?.brand.overview()
        .orders.filter((order) => order.brandOrderId === id) ?? []
    expect(received.map(({ submission }) => submission.totals.total)).toEqual([totals.total])
  }

  await atEveryBrand(accepted, 'ship')
  await eventually('all to be shipped', async () => (await readOrder(placed.id)).fulfillmentStatus === 'fulfilled')
  await atEveryBrand(accepted, 'deliver')
  await orderReaching(placed.id, 'completed')
  await atEveryBrand(accepted, 'refund')
  const refunded = await eventually('everything to be refunded', async () => {
    const order = await readOrder(placed.id)
    return order.refundStatus === 'refunded' && order
  })
  expect(refunded.amounts).toEqual({ refunded: request.totals.total, toReturn: 0, refundable: 0 })
  expect(refunded.attention).toBeNull()
  const events = await readEvents(placed.id)
  expect(events[0]?.type).toBe('order.placed')
})
