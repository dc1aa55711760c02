import type { Fulfillment } from '../../../../orders/brand-order.ts'
import { carrierName, trackingNumbers } from '../../../../orders/life/reports/tracking-text.ts'
import type { ShopifyFulfillment } from './order-state.ts'

/** What a report takes at most; a merchant may type what they like. */
const MOST = 10

/** The valid tracking numbers of a shipment. An invalid one is left out, so that the rest of the order is still reported. */
export function trackingOf({ trackingInfo }: ShopifyFulfillment): Omit<Fulfillment['tracking'][number], 'url'>[] {
  return trackingInfo
    .flatMap(({ company, number }) => {
      const carrier = carrierName(company ?? '')
      return trackingNumbers(number ?? '').map((one) => ({ carrier: carrier || 'other', number: one }))
    })
    .slice(0, MOST)
}
