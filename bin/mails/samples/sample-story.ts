import type { MailLine, MailStory, Occasion } from '../../../functions/customer-mails/writing/mail-story.ts'

/** What the sample orders have in common. */
export const sampleOrder = {
  brand: {
    support: { email: 'help@aurora.example', phone: '+12025550100', url: 'https://aurora.example/help' },
    returnPolicyUrl: 'https://aurora.example/returns',
  },
  locale: 'en-US',
  firstName: 'Ada',
  lastName: 'Byron',
  orderNumber: 'PLAT-10001',
  placedAt: '2026-11-22T18:00:00.000Z',
  currency: 'USD',
  taxIncluded: false,
  pageUrl: 'https://orders.platform.example/orders/sample',
  livemode: true,
} as const

export const springfield = {
  firstName: 'Ada',
  lastName: 'Byron',
  company: null,
  address1: '1 Main St',
  address2: 'Apt 4',
  city: 'Springfield',
  region: 'IL',
  postalCode: '62701',
  country: 'US',
  phone: null,
}

const tee: MailLine = { title: 'Aurora tee', variant: 'M, night blue', quantity: 2, total: 4744 }
const cap: MailLine = { title: 'Polar cap', quantity: 1, total: 1900 }

/** A story of each occasion, all of one order. */
export const sampleStories: { readonly [Name in Occasion]: Extract<MailStory, { occasion: Name }> } = {
  order_confirmed: {
    ...sampleOrder,
    occasion: 'order_confirmed',
    lines: [{ ...tee, attributes: [{ name: 'Print', value: 'ADA 10' }] }, cap],
    totals: { items: 6900, discount: 256, shipping: 500, fees: 0, tax: 592, total: 7736 },
    taxLines: [
      { title: 'Illinois sales tax', rate: '0.0625', amount: 440 },
      { title: 'Springfield sales tax', rate: '0.02', amount: 152 },
    ],
    shippingAddress: springfield,
    deliveries: [{ type: 'shipping', title: 'Standard', estimate: '3 to 5 working days', pickupLocation: null }],
  },
  order_refused: {
    ...sampleOrder,
    occasion: 'order_refused',
    lines: [cap],
    isWhole: false,
    reason: 'out_of_stock',
    toReturn: 2052,
  },
  shipped: {
    ...sampleOrder,
    occasion: 'shipped',
    lines: [{ ...tee, total: null }],
    type: 'shipping',
    parcels: [
      {
        carrier: 'UPS',
        number: '1Z999AA10123456784',
        url: 'https://www.ups.com/track?tracknum=1Z999AA10123456784',
      },
      { carrier: 'Local courier', number: 'LC-7781', url: null },
    ],
    unitsToFollow: 1,
  },
  delivered: {
    ...sampleOrder,
    occasion: 'delivered',
    lines: [{ ...tee, total: null }],
    type: 'shipping',
    parcels: [],
    unitsToFollow: 0,
    deliveredAt: '2026-11-25T15:00:00.000Z',
  },
  delayed: {
    ...sampleOrder,
    occasion: 'delayed',
    lines: [{ ...cap, total: null }],
    delay: { code: 'back_order', until: '2026-12-09T08:00:00.000Z' },
  },
  cancelled: {
    ...sampleOrder,
    occasion: 'cancelled',
    lines: [tee, cap],
    isWhole: true,
    reason: 'customer_request',
    toReturn: 7736,
  },
  return_approved: {
    ...sampleOrder,
    occasion: 'return_approved',
    lines: [{ ...tee, quantity: 1, total: null }],
    returnNumber: 'R-2041',
    labelUrl: 'https://aurora.example/labels/R-2041.pdf',
    instructions: 'Put the tee in its bag, and the bag in any box.\nHand it in at a UPS shop within 14 days.',
  },
  return_received: {
    ...sampleOrder,
    occasion: 'return_received',
    lines: [{ ...tee, quantity: 1, total: null }],
    returnNumber: 'R-2041',
  },
  refund_issued: {
    ...sampleOrder,
    occasion: 'refund_issued',
    lines: [{ ...tee, quantity: 1, total: null }],
    amounts: { items: 2500, discount: 128, shipping: 0, fees: 0, tax: 200, goodwill: 500, total: 3072 },
  },
}
