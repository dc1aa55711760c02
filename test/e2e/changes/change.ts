import { randomUUID } from 'node:crypto'
import type { OrderAnswer } from '../../../functions/orders/order-answer.ts'
import { type Answer, call, eventually, place, readOrder } from '../api.ts'
import { ordersAt } from '../brand.ts'
import { sampleOrder } from '../sample-order.ts'

type BrandOrder = OrderAnswer['brandOrders'][number]

export interface ChangeAnswer {
  readonly id: string
  readonly status: string
  readonly code?: string
  readonly total: number
  readonly returnedBy: string
  readonly [field: string]: unknown
}

/** Asks for a change of an order, under a new key unless one is given. */
export function ask(
  orderId: string,
  what: string,
  body: unknown,
  { key = randomUUID(), as }: { key?: string; as?: string } = {},
): Promise<Answer<ChangeAnswer>> {
  const headers = { 'idempotency-key': key }
  const path = `/v1/orders/${orderId}/${what}`
  return call<ChangeAnswer>('POST', path, { body, headers, ...(as === undefined ? {} : { key: as }) })
}

export async function brandOrderOf(orderId: string, brandId: string): Promise<BrandOrder> {
  const found = (await readOrder(orderId)).brandOrders.find((brandOrder) => brandOrder.brandId === brandId)
  if (found === undefined) throw new Error(`Order ${orderId} has nothing of ${brandId}.`)
  return found
}

/** The brand order once it is as wanted. */
export function brandOrderReaching(
  orderId: string,
  brandId: string,
  what: string,
  is: (brandOrder: BrandOrder) => boolean,
): Promise<BrandOrder> {
  return eventually(`${what} of ${brandId} in ${orderId}`, async () => {
    const brandOrder = await brandOrderOf(orderId, brandId)
    return is(brandOrder) && brandOrder
  })
}

/** An order of one brand that has accepted it: three units at 1020, their tax 82, shipping 502 with tax 40, a discount of 101. */
export async function accepted(brandId: string): Promise<{ orderId: string; brandOrder: BrandOrder; lineId: string }> {
  const sample = sampleOrder([brandId])
  const lines = sample.lines.map((line) => ({ ...line, quantity: 3, unitPrice: 1020, tax: 82 }))
  const shipping = [{ brandId, method: 'standard', amount: 502, tax: 40 }]
  const totals = { items: 3060, discount: 101, shipping: 502, tax: 122, total: 3060 - 101 + 502 + 122 }
  const placed = await place({ ...sample, lines, shipping, totals })
  const brandOrder = await brandOrderReaching(placed.id, brandId, 'acceptance', ({ status }) => status === 'accepted')
  return { orderId: placed.id, brandOrder, lineId: brandOrder.lines[0]?.id ?? '' }
}

/** The brand's own order, with what was asked of it. */
export async function atBrand(brandId: string, brandOrderId: string) {
  const [order] = await ordersAt(brandId, brandOrderId)
  if (order === undefined) throw new Error(`${brandId} has no ${brandOrderId}.`)
  return order as typeof order & {
    readonly cancellations: readonly { cancellationId: string; status: string }[]
    readonly addressChanges: readonly { addressChangeId: string; shippingAddress: object }[]
    readonly returns: readonly { returnId: string; status: string }[]
    readonly refunds: readonly { refundId: string; status: string; total: number }[]
  }
}
