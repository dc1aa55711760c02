import type { Fulfillment } from '../../../../orders/brand-order.ts'
import type { ShopifyFulfillment } from './order-state.ts'

/** What a report takes at most; a merchant may type what they like. */
const MOST = 10
const LONGEST = 100
const NUMBER = /^[\p{L}\p{N} ._/-]{1,100}$/u
const NOT_IN_NAMES = /[^\p{L}\p{M}\p{N} ._&/()'-]+/gu

/** The valid tracking numbers of a shipment. An invalid one is left out, so that the rest of the order is still reported. */
export function trackingOf({ trackingInfo }: ShopifyFulfillment): Omit<Fulfillment['tracking'][number], 'url'>[] {
  return trackingInfo
    .filter(({ number }) => NUMBER.test(number ?? ''))
    .slice(0, MOST)
    .map(({ company, number }) => {
      const carrier = (company ?? '').replaceAll(NOT_IN_NAMES, '').slice(0, LONGEST).trim()
      return { carrier: carrier || 'other', number: number ?? '' }
    })
}
