import { randomUUID } from 'node:crypto'
import type { OrderRequest } from '../../functions/orders/placing/order-request.ts'

/** Values that must be found nowhere outside the envelopes and the brand's own server. */
export const customerValues = {
  email: 'grace.hopper@navy.example',
  firstName: 'Gracemarker',
  lastName: 'Hoppermarker',
  phone: '+12025550178',
  address1: '77 Secretstreet Blvd',
  city: 'Markerville',
  giftMessage: 'Happy birthday from the marker crew',
  token: 'pm_markertoken_9931',
} as const

/**
 * A valid order of these brands, a line and a shipment each; every brand's amounts
 * differ, so that a mix-up shows. Its totals are worked out line by line here,
 * not by the code under test.
 */
export function sampleOrder(brandIds: readonly string[], changes: Partial<OrderRequest> = {}): OrderRequest {
  const { token, giftMessage, address1, city, ...person } = customerValues
  const lines = brandIds.map((brandId, index) => ({
    brandId,
    sku: `SKU-${brandId}`,
    title: `Thing of ${brandId}`,
    quantity: index + 1,
    unitPrice: 1000 + 10 * index,
    tax: 80 + index,
    attributes: [{ name: 'engraving', value: `Engraved for ${brandId}` }],
  }))
  const shipping = brandIds.map((brandId, index) => ({ brandId, method: 'standard', amount: 500 + index, tax: 40 }))
  const items = lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0)
  const shipped = shipping.reduce((sum, { amount }) => sum + amount, 0)
  const tax = [...lines, ...shipping].reduce((sum, priced) => sum + priced.tax, 0)
  const discount = 101
  return {
    externalId: `e2e-${randomUUID()}`,
    currency: 'USD',
    customer: { id: 'user_e2e', ...person },
    shippingAddress: {
      firstName: person.firstName,
      lastName: person.lastName,
      address1,
      city,
      region: 'IL',
      postalCode: '62701',
      country: 'US',
    },
    payment: { provider: 'stripe', token, status: 'authorized' },
    lines,
    shipping,
    discounts: [{ code: 'WELCOME', amount: discount }],
    totals: { items, discount, shipping: shipped, tax, total: items - discount + shipped + tax },
    giftMessage,
    ...changes,
  }
}
