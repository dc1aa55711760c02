import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LINE_ID, PLATFORM_GATEWAY } from '../../../../functions/brands/kinds/shopify/names.ts'
import type { OrderState } from '../../../../functions/brands/kinds/shopify/reading/order-state.ts'
import { reportsOf } from '../../../../functions/brands/kinds/shopify/reading/reports.ts'
import { readWebhook } from '../../../../functions/brands/kinds/shopify/webhook.ts'
import { submittedOrderOf } from '../../../../functions/brands/kinds/submitted-order.ts'
import { applySnapshot } from '../../../../functions/orders/life/reports/apply-snapshot.ts'
import { MemoryOrders } from '../../dispatch/memory-orders.ts'
import { pricedOrder } from '../conformance/orders.ts'
import { auroraBrandOrder } from '../purchased-order.ts'

/** Whatever a shop sends or shows: nothing throws, no money comes out of nothing, and no value of a person is passed on. */

const RUNS = Number(process.env.PAYLOAD_RUNS ?? 500)
const SECRET = 'shpss_secret'
const PERSON = 'ada.byron@example.com'
const PHONE = '+4930123456'
const LEAKS = /ada\.byron|4930123456/

describe('webhooks', () => {
  const someId = fc.oneof(
    fc.constantFrom(PERSON, PHONE, 'gid://shopify/Order/1', 'gid://shopify/Return/7', 'gid://shopify/Order/x', ''),
    fc.bigInt({ min: 0n, max: 10n ** 21n }),
    fc.double(),
    fc.string(),
  )
  const known = fc.record(
    {
      admin_graphql_api_id: someId,
      order_id: someId,
      id: someId,
      email: fc.constant(PERSON),
      order: fc.record({ id: someId, admin_graphql_api_id: someId }, { requiredKeys: [] }),
      order_edit: fc.record({ order_id: someId }, { requiredKeys: [] }),
    },
    { requiredKeys: [] },
  )
  const json = (value: unknown) =>
    JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? `\u0000${one}\u0000` : one))?.replaceAll(
      /"\\u0000(\d+)\\u0000"/g,
      '$1',
    ) ?? ''
  const body = fc.oneof(
    { weight: 4, arbitrary: known.map(json) },
    { weight: 2, arbitrary: fc.json() },
    fc.string({ unit: 'binary' }),
  )

  test('that are genuine are a hint at an order or nothing, whatever is in them; others are not believed', () => {
    fc.assert(
      fc.property(body, fc.boolean(), fc.string({ maxLength: 300 }), (text, isGenuine, id) => {
        const signature = createHmac('sha256', isGenuine ? SECRET : 'another')
          .update(text)
          .digest('base64')
        const headers = { 'x-shopify-hmac-sha256': signature, 'x-shopify-webhook-id': id }
        const verdict = readWebhook([SECRET], 'aurora.myshopify.com', { headers, body: text })
        const isBelieved = isGenuine && id !== '' && id.length <= 255
        expect(isBelieved ? ['hint', 'nothing'] : ['unverified']).toContain(verdict.verdict)
        const subject = verdict.verdict === 'hint' ? verdict.subject : 'gid://shopify/Order/1'
        expect(subject).toMatch(/^gid:\/\/shopify\/(Order|Return)\/\d{1,20}$/)
      }),
      { numRuns: RUNS },
    )
  })
})

const text = fc.constantFrom(
  PERSON,
  PHONE,
  'UPS',
  '1Z999',
  '',
  '#1001',
  'Åsa — 小林',
  'ref_1',
  'can_1',
  'ret_1',
  '<b>',
  '\n',
)
const time = fc.integer({ min: 0, max: 6 }).map((minute) => `2026-11-24T11:0${minute}:00Z`)
const amount = fc.oneof(fc.constantFrom(0, 1, 333, 1044, 5000), fc.nat({ max: 9000 }))
const count = fc.integer({ min: 0, max: 4 })
const lineItemId = fc.constantFrom('L1', 'L2', 'F', 'X')
const word = (...known: string[]) =>
  fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...known) }, fc.constant('NEW_WORD'))

const lineItem = (id: string, quantity: number, name: string | null) =>
  fc.record({ removed: count, unfulfilled: count }).map(({ removed, unfulfilled }) => ({
    id,
    quantity,
    currentQuantity: Math.max(0, quantity - removed),
    unfulfilledQuantity: Math.min(quantity, unfulfilled),
    customAttributes: [{ key: 'engraving', value: PERSON }, ...(name === null ? [] : [{ key: LINE_ID, value: name }])],
  }))
const numbered = (kind: string) => fc.integer({ min: 1, max: 3 }).map((number) => `gid://shopify/${kind}/${number}`)
const unique = <One extends { id: string }>(one: fc.Arbitrary<One>) =>
  fc.uniqueArray(one, { maxLength: 3, selector: ({ id }) => id })

const fulfillment = fc.record({
  id: numbered('Fulfillment'),
  name: text,
  status: word('SUCCESS', 'CANCELLED', 'ERROR', 'OPEN'),
  displayStatus: fc.option(word('FULFILLED', 'IN_TRANSIT', 'DELIVERED', 'CANCELED', 'LABEL_PRINTED')),
  requiresShipping: fc.boolean(),
  updatedAt: time,
  deliveredAt: fc.option(time),
  trackingInfo: fc.array(fc.record({ company: fc.option(text), number: fc.option(text) }), { maxLength: 3 }),
  fulfillmentLineItems: fc.array(
    fc.record({ id: text, quantity: fc.option(count), lineItem: fc.record({ id: lineItemId }) }),
    { maxLength: 3 },
  ),
})
const refund = fc.record({
  id: numbered('Refund'),
  note: fc.option(text),
  createdAt: fc.option(time),
  updatedAt: time,
  return: fc.constant(null),
  totalRefundedSet: amount,
  refundShippingLines: fc.array(
    fc.record({ subtotalAmountSet: amount, shippingLine: fc.option(fc.record({ code: fc.option(text) })) }),
    { maxLength: 2 },
  ),
  transactions: fc.array(
    fc.record({
      kind: word('REFUND', 'VOID', 'SALE'),
      status: word('SUCCESS', 'FAILURE', 'ERROR', 'PENDING'),
      gateway: fc.option(fc.constantFrom('stripe', PLATFORM_GATEWAY)),
      amountSet: amount,
      parentTransaction: fc.option(fc.record({ id: text })),
    }),
    { maxLength: 3 },
  ),
  refundLineItems: fc.array(
    fc.record({
      quantity: fc.integer({ min: 1, max: 4 }),
      restockType: word('CANCEL', 'NO_RESTOCK', 'RETURN'),
      lineItem: fc.record({ id: lineItemId }),
      subtotalSet: amount,
      totalTaxSet: amount,
    }),
    { maxLength: 3 },
  ),
})
const returned = fc.record({
  id: numbered('Return'),
  name: text,
  status: fc.constantFrom('CANCELED', 'CLOSED', 'DECLINED', 'OPEN', 'REQUESTED') as fc.Arbitrary<'OPEN'>,
  returnLineItems: fc.array(
    fc.record({
      id: text,
      quantity: count,
      processedQuantity: count,
      returnReasonNote: text,
      customerNote: fc.option(text),
      fulfillmentLineItem: fc.record({ lineItem: fc.record({ id: lineItemId }) }),
    }),
    { maxLength: 3 },
  ),
})
const order: fc.Arbitrary<OrderState> = fc.record({
  id: fc.constant('gid://shopify/Order/1'),
  name: text,
  brandOrderId: fc.constant('bo_1'),
  updatedAt: time,
  cancelledAt: fc.option(time, { freq: 4 }),
  cancelReason: fc.constantFrom(null, 'CUSTOMER', 'INVENTORY') as fc.Arbitrary<null>,
  currencyCode: fc.constant('USD'),
  taxesIncluded: fc.boolean(),
  cancellation: fc.option(fc.record({ staffNote: fc.option(text) })),
  lineItems: fc.tuple(lineItem('L1', 3, 'line_1'), lineItem('L2', 1, 'line_2'), lineItem('F', 1, null)),
  transactions: fc.constant([]),
  fulfillments: unique(fulfillment),
  refunds: unique(refund),
  returns: unique(returned),
})

/** What the shop says that it paid back of the brand's own money, at most, at any of its states. */
function mostPaid(states: readonly OrderState[]): number {
  const most = new Map<string, number>()
  for (const { id, transactions, totalRefundedSet } of states.flatMap(({ refunds }) => refunds)) {
    const counted = transactions.filter(({ kind, status }) => kind === 'REFUND' && !/FAILURE|ERROR/.test(status))
    const sum = counted.reduce((money, { amountSet }) => money + amountSet, 0)
    most.set(id, Math.max(most.get(id) ?? 0, transactions.length > 0 ? sum : totalRefundedSet))
  }
  return [...most.values()].reduce((sum, money) => sum + money, 0)
}

describe('orders that were read again', () => {
  const story = fc.record({ states: fc.array(order, { minLength: 1, maxLength: 3 }), byBrand: fc.boolean() })

  test('never throw, never make money out of nothing, and pass on no value of a person', async () => {
    await fc.assert(
      fc.asyncProperty(story, async ({ states, byBrand }) => {
        const placed = { ...pricedOrder('bo_1'), collectedBy: byBrand ? ('brand' as const) : ('platform' as const) }
        const orders = new MemoryOrders(auroraBrandOrder({ ...placed, status: 'accepted' }), () => new Date(0))
        for (const [index, state] of states.entries()) {
          const readAt = `2026-11-24T12:0${index}:00.000Z`
          for (const report of reportsOf(state, readAt, submittedOrderOf(orders.brandOrder))) {
            expect(JSON.stringify(report)).not.toMatch(LEAKS)
            await orders.transition('ord_1', 'bo_1', applySnapshot(report))
          }
        }
        const { amounts, totals, lines } = orders.brandOrder
        expect(amounts.refunded + amounts.toReturn + amounts.refundable).toBe(totals.total)
        expect(Math.min(amounts.refunded, amounts.toReturn, amounts.refundable)).toBeGreaterThanOrEqual(0)
        // A shop that contradicts itself between two looks tells its own money as it likes, up to what was paid.
        if (states.length === 1) expect(amounts.refunded).toBeLessThanOrEqual(mostPaid(states))
        for (const { quantity, quantities } of lines) {
          expect(quantities.cancelled + quantities.refunded).toBeLessThanOrEqual(quantity)
        }
        expect(JSON.stringify([orders.events, orders.brandOrder])).not.toMatch(LEAKS)
      }),
      { numRuns: RUNS },
    )
  })
})
