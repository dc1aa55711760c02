import type { BrandOrder, BrandOrderLine, Fulfillment, Refund, Return } from '../../../functions/orders/brand-order.ts'
import { auroraBrandOrder } from '../brands/purchased-order.ts'
import { brandOrderId, orderId } from './page-stand.ts'

/** Orders in the states that a customer may find theirs in. */

const shippedAt = '2026-11-24T10:00:00.000Z'
const reported = { occurredAt: shippedAt, timestamp: shippedAt }

export function order(changes: Partial<BrandOrder> = {}): BrandOrder {
  return auroraBrandOrder({ id: brandOrderId, orderId, livemode: true, status: 'accepted', ...changes })
}

export function line(number: number, title: string, changes: Partial<BrandOrderLine> = {}): BrandOrderLine {
  const [plain] = auroraBrandOrder().lines as [BrandOrderLine]
  const quantities = { ...plain.quantities, ...changes.quantities }
  return { ...plain, id: `line_${number}`, externalId: String(number), title, ...changes, quantities }
}

export function counted(changes: Partial<BrandOrderLine['quantities']>): BrandOrderLine['quantities'] {
  return { cancelled: 0, fulfilled: 0, delivered: 0, returned: 0, refunded: 0, ...changes }
}

export function parcel(changes: Partial<Fulfillment> = {}): Fulfillment {
  return {
    id: 'ful_1',
    reference: 'SH-1',
    type: 'shipping',
    status: 'in_transit',
    lines: [{ lineId: 'line_1', quantity: 1 }],
    tracking: [
      { carrier: 'UPS', number: '1Z999AA10123456784', url: 'https://www.ups.com/track?tracknum=1Z999AA10123456784' },
    ],
    shippedAt,
    deliveredAt: null,
    reported,
    ...changes,
  }
}

export function goodsBack(changes: Partial<Return> = {}): Return {
  return {
    id: 'ret_1',
    reference: null,
    status: 'requested',
    lines: [{ lineId: 'line_1', quantity: 1, reason: 'too_small' }],
    hasLabel: false,
    requestedAt: shippedAt,
    reported: null,
    ...changes,
  }
}

export function moneyBack(changes: Partial<Refund> = {}): Refund {
  const amounts = { items: 2500, discount: 128, shipping: 0, fees: 0, tax: 200, goodwill: 0, total: 2572 }
  return {
    id: 'ref_1',
    reference: null,
    status: 'pending',
    returnId: null,
    cancellationId: null,
    returnedBy: 'platform',
    providerReference: null,
    reason: null,
    lines: [{ lineId: 'line_1', quantity: 1 }],
    ofEndedUnits: false,
    currency: 'USD',
    ...amounts,
    basis: {
      priced: amounts,
      lines: [],
      covered: [],
      shipping: { discount: 0, tax: 0 },
      fees: { tax: 0 },
      owed: 0,
      makesUp: false,
    },
    requestedAt: shippedAt,
    issuedAt: null,
    reported: null,
    ...changes,
  }
}

const tee = (quantities: Partial<BrandOrderLine['quantities']>) =>
  line(1, 'Aurora tee, M', { quantities: counted(quantities) })

export const states: Readonly<Record<string, BrandOrder>> = {
  received: order({ status: 'submitted' }),
  preparing: order({
    shipping: order().shipping.map((row) => ({ ...row, estimatedDelivery: '3 to 5 working days' })),
    fulfillments: [
      parcel({
        status: 'pending',
        tracking: [],
        shippedAt: null,
        delay: { code: 'back_order', until: '2026-12-04T00:00:00.000Z' },
      }),
    ],
  }),
  partlyShipped: order({
    fulfillmentStatus: 'partially_fulfilled',
    lines: [
      tee({ fulfilled: 1 }),
      line(2, 'Borealis mug', { quantity: 1, quantities: counted({ cancelled: 1 }) }),
      line(3, 'Aurora socks', { quantity: 3 }),
    ],
    fulfillments: [
      parcel({ status: 'out_for_delivery' }),
      parcel({ id: 'ful_2', status: 'attempt_failed', tracking: [{ carrier: 'Bote', number: 'B-77', url: null }] }),
    ],
    cancellations: [
      {
        id: 'can_1',
        status: 'confirmed',
        lines: [{ lineId: 'line_2', quantity: 1 }],
        reason: { code: 'out_of_stock' },
        requestedAt: shippedAt,
        reported: null,
      },
      {
        id: 'can_2',
        status: 'refused',
        lines: [{ lineId: 'line_1', quantity: 1 }],
        reason: null,
        requestedAt: shippedAt,
        reported: null,
      },
    ],
    refunds: [moneyBack({ lines: [{ lineId: 'line_2', quantity: 1 }] })],
  }),
  shipped: order({
    fulfillmentStatus: 'fulfilled',
    lines: [tee({ fulfilled: 2 })],
    fulfillments: [parcel({ lines: [{ lineId: 'line_1', quantity: 2 }] })],
  }),
  ready: order({
    fulfillmentStatus: 'fulfilled',
    lines: [line(1, 'Aurora tee, M', { fulfillmentType: 'pickup', quantities: counted({ fulfilled: 2 }) })],
    shipping: order().shipping.map((row) => ({ ...row, pickupLocation: 'Aurora, Hauptstraße 1, Berlin' })),
    fulfillments: [parcel({ type: 'pickup', status: 'available_for_pickup', tracking: [] })],
  }),
  delivered: order({
    status: 'completed',
    fulfillmentStatus: 'delivered',
    refundStatus: 'partially_refunded',
    lines: [tee({ fulfilled: 2, delivered: 2 })],
    fulfillments: [
      parcel({
        status: 'delivered',
        deliveredAt: '2026-11-25T15:00:00.000Z',
        lines: [{ lineId: 'line_1', quantity: 2 }],
      }),
    ],
    returns: [goodsBack({ status: 'received', reference: 'R-77' })],
    refunds: [moneyBack({ status: 'issued', issuedAt: '2026-11-28T10:00:00.000Z' }), moneyBack({ status: 'failed' })],
  }),
  returning: order({
    status: 'completed',
    fulfillmentStatus: 'delivered',
    lines: [tee({ fulfilled: 2, delivered: 2 })],
    fulfillments: [parcel({ status: 'delivered', reference: 'untracked', shippedAt: null, tracking: [] })],
    returns: [goodsBack({ lines: [{ lineId: 'line_1', quantity: 2, reason: null }] })],
  }),
  refused: order({
    status: 'rejected',
    reason: { code: 'out_of_stock' },
    lines: [tee({ cancelled: 2 })],
    refunds: [moneyBack({ total: 5684, lines: [{ lineId: 'line_1', quantity: 2 }] })],
  }),
  cancelled: order({ status: 'cancelled', reason: { code: 'fraud' }, lines: [tee({ cancelled: 2 })] }),
  test: order({ livemode: false }),
}
