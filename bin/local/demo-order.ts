/**
 * The two-brand order of the contract's example, under a name of its own.
 * 256 of the order's 333 discount are aurora's, 77 borealis's; the brands get 56.84 and 24.43 dollars.
 */
export function demoOrder(externalId: string) {
  return {
    externalId,
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
}

/** The brands of the demo order, each with a server of its own; ports count up from the base. */
export const demoBrands = [
  { id: 'aurora', name: 'Aurora Apparel' },
  { id: 'borealis', name: 'Borealis Home' },
] as const
