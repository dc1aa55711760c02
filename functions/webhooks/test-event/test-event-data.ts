import type { EventDraft, EventType } from '../../orders/event.ts'

type DataOf<Type extends EventType> = Extract<EventDraft, { type: Type }>['data']
type SubjectType = EventDraft['subject']['type']

interface TestEventParts {
  readonly subject: SubjectType
  readonly data: DataOf<EventType>
}

const lines = [{ lineId: 'line_1', quantity: 1 }]
const returnedLines = [{ lineId: 'line_1', quantity: 1, reason: 'too_small' }]
const tracking = [{ carrier: 'ups', number: '1Z999', url: 'https://www.ups.com/track?tracknum=1Z999' }]
const amounts = { items: 2500, discount: 0, shipping: 0, fees: 0, tax: 200, total: 2700 }

/** What a made-up event of each type is about and says beside the states, at the time `at`. */
export function testEventParts(type: EventType, at: string): TestEventParts {
  const fulfillment = { id: 'ful_1', reference: 'SH-1', type: 'shipping', lines, tracking, shippedAt: at } as const
  const goods = { id: 'ret_1', reference: 'R-1', lines: returnedLines, hasLabel: false, requestedAt: at }
  const money = {
    ...amounts,
    id: 'ref_1',
    reference: 'RF-1',
    returnId: 'ret_1',
    returnedBy: 'platform',
    providerReference: 're_9',
    reason: 'too_small',
    lines,
    goodwill: 0,
    ofEndedUnits: false,
    cancellationId: null,
    currency: 'USD',
    requestedAt: at,
  } as const
  const amountToReturn = { ...amounts, returnedBy: 'platform' } as const
  const ended = { lines, refundId: 'ref_1', coveredBy: [], amountToReturn }
  const parts = {
    'order.placed': ['order', {}],
    'order.in_progress': ['brand_order', { brandReference: 'A-1', lines }],
    'order.shipped': ['fulfillment', { fulfillment: { ...fulfillment, status: 'shipped', deliveredAt: null } }],
    'order.fulfillment_updated': [
      'fulfillment',
      { fulfillment: { ...fulfillment, status: 'in_transit', deliveredAt: null } },
    ],
    'order.delivered': ['fulfillment', { fulfillment: { ...fulfillment, status: 'delivered', deliveredAt: at } }],
    'order.return_initiated': ['return', { return: { ...goods, status: 'requested' } }],
    'order.return_updated': ['return', { return: { ...goods, status: 'received' } }],
    'order.refund_issued': ['refund', { refund: { ...money, status: 'issued', issuedAt: at } }],
    'order.refund_updated': ['refund', { refund: { ...money, status: 'pending', issuedAt: null } }],
    'order.cancelled': ['brand_order', { cancellationId: null, ...ended, reason: { code: 'customer_request' } }],
    'order.cancellation_updated': [
      'cancellation',
      {
        cancellation: {
          id: 'can_1',
          status: 'confirmed',
          lines,
          reason: { code: 'customer_request' },
          requestedAt: at,
        },
      },
    ],
    'order.rejected': ['brand_order', { ...ended, reason: { code: 'out_of_stock' } }],
    'order.address_changed': [
      'address_change',
      { addressChange: { id: 'adr_1', status: 'confirmed', requestedAt: at } },
    ],
    'order.attention_required': ['brand_order', { attention: { code: 'accept_overdue', since: at, detail: null } }],
    'order.attention_resolved': ['brand_order', { attention: { code: 'accept_overdue', since: at, detail: null } }],
    'order.completed': ['order', {}],
  } as const satisfies { [Type in EventType]: readonly [SubjectType, DataOf<Type>] }
  const [subject, data] = parts[type]
  return { subject, data }
}

const SHIPPED = ['order.shipped', 'order.fulfillment_updated']
const BEFORE_SHIPPING = [
  ...['order.placed', 'order.in_progress', 'order.cancelled', 'order.cancellation_updated'],
  ...['order.rejected', 'order.address_changed', 'order.attention_required', 'order.attention_resolved'],
]

/** States that go with a made-up event of each type, of an order with a single brand. */
export function testEventStates(type: EventType) {
  const fulfillmentStatus = SHIPPED.includes(type)
    ? 'fulfilled'
    : BEFORE_SHIPPING.includes(type)
      ? 'unfulfilled'
      : 'delivered'
  const states = { fulfillmentStatus, refundStatus: type === 'order.refund_issued' ? 'partially_refunded' : 'none' }
  const ended = new Map<string, string>([
    ['order.cancelled', 'cancelled'],
    ['order.rejected', 'rejected'],
  ]).get(type)
  const waiting =
    type === 'order.attention_required' || type === 'order.cancellation_updated' ? 'submitted' : 'accepted'
  const order = { 'order.placed': 'placed', 'order.completed': 'completed' }[type as string] ?? ended ?? 'in_progress'
  return { order: { status: order, ...states }, brandOrder: { status: ended ?? waiting, ...states } }
}
