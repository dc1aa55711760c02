/** One example for each schema that brand engineers get; the schemas' test checks them. */

const brandOrderId = 'bo_1'
const address = {
  firstName: 'Ada',
  lastName: 'Byron',
  company: null,
  address1: '1 Main St',
  address2: 'Apt 4',
  city: 'Springfield',
  region: 'IL',
  postalCode: '62701',
  country: 'US',
}
const oneOfTwo = { lineId: 'line_1', quantity: 1 }

const submission = {
  schemaVersion: 1,
  livemode: false,
  brandOrderId,
  orderId: 'ord_1',
  externalId: 'PLAT-10001',
  brandId: 'aurora',
  placedAt: '2026-11-22T18:00:00.000Z',
  acceptBy: '2026-11-22T20:00:00.000Z',
  confirmation: 'brand',
  currency: 'USD',
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
  lines: [
    {
      id: 'line_1',
      sku: 'AUR-TEE-M',
      title: 'Aurora tee, M',
      fulfillmentType: 'shipping',
      quantity: 2,
      unitPrice: 2500,
      discount: 256,
      discountAllocations: [{ code: 'WELCOME', amount: 256, fundedBy: 'platform' }],
      tax: 400,
      taxLines: [],
      total: 5144,
      attributes: [],
    },
  ],
  shipping: [{ externalId: '1', type: 'shipping', method: 'standard', amount: 500, discount: 0, tax: 40 }],
  fees: [],
  totals: { items: 5000, discount: 256, shipping: 500, fees: 0, tax: 440, total: 5684 },
  payment: { collectedBy: 'platform', status: 'authorized', allocations: [] },
  giftMessage: null,
  deliveryNote: null,
}

const timestamp = '2026-11-22T18:00:00.000Z'

export const examples = {
  'order.submit': { type: 'order.submit', timestamp, data: submission },
  'order.lookup': { type: 'order.lookup', timestamp, data: { brandOrderId } },
  'order.cancel': {
    type: 'order.cancel',
    timestamp,
    data: { brandOrderId, cancellationId: 'can_1', lines: [oneOfTwo], reason: { code: 'customer_request' } },
  },
  'order.change_address': {
    type: 'order.change_address',
    timestamp,
    data: {
      brandOrderId,
      addressChangeId: 'adr_1',
      shippingAddress: { ...address, address1: '2 Main St', phone: null },
    },
  },
  'return.request': {
    type: 'return.request',
    timestamp,
    data: { brandOrderId, returnId: 'ret_1', lines: [{ ...oneOfTwo, reason: 'too_small' }] },
  },
  'customer.erase': {
    type: 'customer.erase',
    timestamp,
    data: { brandOrderId, brandReference: 'A-7781', erasureId: 'era_1' },
  },
  'refund.request': {
    type: 'refund.request',
    timestamp,
    data: {
      brandOrderId,
      refundId: 'ref_1',
      returnId: 'ret_1',
      returnedBy: 'platform',
      lines: [oneOfTwo],
      items: 2500,
      discount: 128,
      discounts: { items: 128, shipping: 0 },
      shipping: 0,
      fees: 0,
      tax: 200,
      goodwill: 0,
      total: 2572,
    },
  },
  'order-answer': {
    outcome: 'accepted',
    brandReference: 'A-7781',
    lines: [{ lineId: 'line_1', quantity: 2 }],
    reason: null,
  },
  'command-answer': { outcome: 'accepted', reference: 'CAN-1', reason: null },
  update: {
    type: 'fulfillment.updated',
    timestamp: '2026-11-23T10:00:05.000Z',
    data: {
      brandOrderId,
      brandReference: 'A-7781',
      occurredAt: '2026-11-23T10:00:00.000Z',
      fulfillment: {
        reference: 'SH-1',
        status: 'shipped',
        lines: [{ lineId: 'line_1', quantity: 2 }],
        tracking: [{ carrier: 'ups', number: '1Z999' }],
      },
    },
  },
}
