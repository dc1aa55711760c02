import type { OrderRequest } from '../../functions/orders/order-request.ts'

/** The order of the documentation: two brands, a discount shared between them. */
export const exampleOrder: OrderRequest = {
  externalId: 'PLAT-10001',
  currency: 'USD',
  taxIncluded: false,
  customer: {
    id: 'user_42',
    email: 'ada@example.com',
    firstName: 'Ada',
    lastName: 'Byron',
    phone: '+12025550123',
    locale: 'en-US',
  },
  shippingAddress: {
    firstName: 'Ada',
    lastName: 'Byron',
    address1: '1 Main St',
    address2: 'Apt 4',
    city: 'Springfield',
    region: 'IL',
    postalCode: '62701',
    country: 'US',
  },
  payment: { provider: 'stripe', token: 'pm_1Nxyz', status: 'authorized', last4: '4242' },
  lines: [
    { brandId: 'aurora', sku: 'AUR-TEE-M', title: 'Aurora tee, M', quantity: 2, unitPrice: 2500, tax: 400 },
    {
      brandId: 'borealis',
      sku: 'BOR-MUG',
      title: 'Borealis mug',
      quantity: 1,
      unitPrice: 1800,
      discount: 300,
      tax: 120,
    },
  ],
  shipping: [
    { brandId: 'aurora', method: 'standard', amount: 500, tax: 40 },
    { brandId: 'borealis', method: 'express', amount: 900 },
  ],
  discounts: [{ code: 'WELCOME', amount: 333 }],
  totals: { items: 6800, discount: 633, shipping: 1400, tax: 560, total: 8127 },
  metadata: { campaign: 'halftime' },
}
