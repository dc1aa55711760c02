import { randomBytes } from 'node:crypto'
import { type Submission, submissionSchema } from '../../functions/brands/kinds/submission.ts'
import type { BrandCommand } from './command-sender.ts'

/** What the orders of a run are about. */
export interface Goods {
  readonly brandId: string
  readonly sku: string
  /** In the currency's minor unit. */
  readonly unitPrice: number
  readonly currency: string
}

/** Makes the orders of one run; none is ever one of another run. */
export interface OrderBook {
  /** Two units of one line, unless `change` says more. */
  order(change?: Partial<Submission>): Submission
  /** An id of a change, such as `can_…`. */
  id(prefix: string): string
  /** Every order that was made, by its `brandOrderId`. */
  readonly made: ReadonlyMap<string, Submission>
}

export function openOrderBook(goods: Goods, now: () => Date): OrderBook {
  const run = randomBytes(6).toString('hex')
  let count = 0
  const id = (prefix: string) => `${prefix}_check${run}${++count}`
  const made = new Map<string, Submission>()
  return {
    id,
    made,
    order(change = {}) {
      const number = id('bo')
      const placedAt = now()
      const total = 2 * goods.unitPrice
      const order = submissionSchema.parse({
        schemaVersion: 1,
        livemode: false,
        brandOrderId: number,
        orderId: number.replace('bo_', 'ord_'),
        externalId: number.replace('bo_', 'CHECK-'),
        brandId: goods.brandId,
        placedAt: placedAt.toISOString(),
        acceptBy: new Date(placedAt.getTime() + 2 * 60 * 60 * 1000).toISOString(),
        confirmation: 'brand',
        currency: goods.currency,
        taxIncluded: false,
        taxLiability: 'brand',
        customer: {
          email: 'ada@example.com',
          firstName: 'Ada',
          lastName: 'Byron',
          phone: '+12025550123',
          locale: 'en-US',
          taxIds: [],
          consents: [],
        },
        shippingAddress: address,
        billingAddress: null,
        lines: [lineOf(goods, 'line_1', 2)],
        shipping: [],
        fees: [],
        totals: { items: total, discount: 0, shipping: 0, fees: 0, tax: 0, total },
        payment: { collectedBy: 'platform', status: 'captured', allocations: [] },
        giftMessage: null,
        deliveryNote: null,
        ...change,
      })
      made.set(number, order)
      return order
    },
  }
}

export const address = {
  firstName: 'Ada',
  lastName: 'Byron',
  company: null,
  address1: '1 Main St',
  address2: null,
  city: 'Springfield',
  region: 'IL',
  postalCode: '62701',
  country: 'US',
}

export function lineOf({ sku, unitPrice }: Goods, id: string, quantity: number): Submission['lines'][number] {
  return {
    id,
    sku,
    title: 'Goods of a check',
    fulfillmentType: 'shipping',
    quantity,
    unitPrice,
    discount: 0,
    discountAllocations: [],
    tax: 0,
    taxLines: [],
    total: quantity * unitPrice,
    attributes: [],
  }
}

/** The command that submits it: as the platform, always with this id and this body. */
export function submissionOf(order: Submission): BrandCommand {
  return {
    id: `order_submit_${order.brandOrderId}`,
    type: 'order.submit',
    data: order,
    timestamp: order.placedAt,
  }
}

/** A look-up; each is a question of its own. */
export function lookupOf(brandOrderId: string, now = new Date()): BrandCommand {
  const unique = randomBytes(4).toString('hex')
  const id = `order_lookup_${brandOrderId}_${now.getTime()}${unique}`
  return { id, type: 'order.lookup', data: { brandOrderId }, timestamp: now.toISOString() }
}
