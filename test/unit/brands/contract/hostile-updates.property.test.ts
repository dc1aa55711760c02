import fc from 'fast-check'
import { expect, test } from 'vitest'
import { signedHttp } from '../../../../functions/brands/kinds/signed-http/signed-http.ts'
import { receiveQueuedUpdate } from '../../../../functions/brands/updates/receive-queued-update.ts'
import { takeVerdict } from '../../../../functions/brands/updates/receive-update.ts'
import { Problem, problemCodes } from '../../../../functions/http/problem.ts'
import { applyReport } from '../../../../functions/orders/life/reports/apply-report.ts'
import { reportSchema } from '../../../../functions/orders/life/reports/report.ts'
import { OperatorError } from '../../../../functions/runtime/log.ts'
import { MemoryOrders } from '../../dispatch/memory-orders.ts'
import { signingSecret } from '../brand-server.ts'
import { MemoryLabels, MemoryQueue, MemoryUpdates } from '../memory-updates.ts'
import { auroraBrandOrder } from '../purchased-order.ts'
import { someBrand } from '../some-brand.ts'

/** Whatever a genuine brand sends, by HTTPS or by its queue: a fault is its own, and what is taken is not lost. */

const RUNS = 600
const now = new Date('2026-11-23T10:00:05.000Z')
const PERSON = 'ada.byron@example.com'

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    0,
    -1,
    1e21,
    true,
    [],
    {},
    PERSON,
    '\u0000',
    '\ud800',
    { toString: 1 },
    '__proto__',
  ),
  fc.jsonValue(),
)
const maybe = (value: fc.Arbitrary<unknown>) => fc.oneof({ weight: 5, arbitrary: value }, odd)
const time = maybe(
  fc.constantFrom(
    '2026-11-23T10:00:00.000Z',
    '2026-11-23T11:00:00+01:00',
    '2026-11-23T10:00:00',
    '2099-01-01T00:00:00Z',
  ),
)
const lines = maybe(
  fc.array(
    fc.record({ lineId: maybe(fc.constantFrom('line_1', 'SKU-1')), quantity: maybe(fc.integer({ min: 1, max: 9 })) }),
  ),
)
const status = maybe(
  fc.constantFrom('pending', 'shipped', 'delivered', 'cancelled', 'issued', 'failed', 'requested', 'confirmed'),
)
const label = fc.constant('https://labels.example/ada-byron')
const reference = maybe(fc.constantFrom('1', '2', PERSON))
const update = fc.record(
  {
    type: maybe(
      fc.constantFrom(
        ...['order.accepted', 'order.refused', 'order.cancelled', 'order.reinstated', 'fulfillment.updated'],
        ...['cancellation.updated', 'address_change.updated', 'return.updated', 'refund.updated', 'toString'],
      ),
    ),
    timestamp: time,
    data: fc.record(
      {
        brandOrderId: maybe(fc.constantFrom('bo_1', 'bo_strange')),
        brandReference: reference,
        occurredAt: time,
        lines,
        reason: maybe(fc.record({ code: maybe(fc.constant('other')) })),
        fulfillment: maybe(
          fc.record(
            {
              reference,
              status,
              lines,
              tracking: maybe(fc.array(fc.record({ carrier: reference, number: reference }))),
              delay: maybe(fc.record({ code: maybe(fc.constantFrom('back_order', 'on_hold')), until: time })),
              location: reference,
            },
            { requiredKeys: [] },
          ),
        ),
        cancellation: maybe(fc.record({ cancellationId: reference, status })),
        addressChange: maybe(fc.record({ addressChangeId: reference, status })),
        return: maybe(
          fc.record({ reference, status, lines, labelUrl: fc.oneof(reference, label) }, { requiredKeys: [] }),
        ),
        refund: maybe(
          fc.record({ reference, status, lines, total: maybe(fc.nat(9000)), goodwill: odd }, { requiredKeys: [] }),
        ),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
)
const body = fc.oneof({ weight: 6, arbitrary: update.map((value) => JSON.stringify(value)) }, fc.json(), fc.string())

function stand() {
  const updates = new MemoryUpdates()
  const connection = signedHttp.connect({
    settings: someBrand('aurora').settings,
    secrets: { signingSecret },
    http: async () => ({ kind: 'no_answer', why: 'connection' }),
    now: () => now,
  })
  const dependencies = {
    findBrand: async (id: string) => someBrand(id),
    connect: async () => connection,
    orders: { findBrandOrder: async () => auroraBrandOrder() },
    locations: { find: async (id: string) => (id === 'bo_1' ? { orderId: 'ord_1', brandId: 'aurora' } : null) },
    updates,
    queue: new MemoryQueue(),
    sealLabel: new MemoryLabels().seal,
  }
  return { updates, connection, dependencies }
}

test('by HTTPS each is 202 or a 4xx, never an exception; and by the queue the same ones are taken, all others kept', async () => {
  await fc.assert(
    fc.asyncProperty(body, async (text) => {
      const { updates, connection, dependencies } = stand()
      const verdict = await connection.readQueued?.({ id: 'm-1', body: text, attributes: {} })
      if (verdict === undefined || verdict.verdict === 'unverified') throw new Error('Signed HTTP reads queues.')
      const status = await takeVerdict('aurora', verdict, now, dependencies).then(
        (answer) => answer.status,
        (error: unknown) => (error instanceof Problem ? problemCodes[error.code].status : error),
      )
      expect([202, 404, 422]).toContain(status)
      expect(updates.rows.size).toBe(status === 202 ? 1 : 0)
      expect(JSON.stringify([...updates.rows.values()])).not.toContain('labels.example')

      const queued = stand()
      const queueArn = 'arn:aws:sqs:eu-central-1:1:updates-of-aurora'
      const message = { id: 'm-1', body: text, attributes: {}, queueArn }
      const failure = await receiveQueuedUpdate(message, 'updates-of-', now, queued.dependencies).then(
        () => null,
        (error: unknown) => error,
      )
      expect(failure instanceof OperatorError).toBe(status !== 202)
      expect(String(failure)).not.toContain(PERSON)
      expect(queued.updates.rows.size).toBe(updates.rows.size)
    }),
    { numRuns: RUNS },
  )
})

test('what was taken is in the order’s state or asks for a person, and is never an exception', async () => {
  const taken = update.map((value) => reportSchema.safeParse(value)).filter(({ success }) => success)
  await fc.assert(
    fc.asyncProperty(fc.array(taken, { minLength: 1, maxLength: 4 }), async (all) => {
      const orders = new MemoryOrders(auroraBrandOrder({ status: 'accepted', collectedBy: 'brand' }), () => now)
      for (const { data: report } of all) {
        if (report === undefined) continue
        const result = await orders.transition('ord_1', 'bo_1', applyReport(report))
        const known = [
          'stale',
          'decided',
          'nothing_to_cancel',
          'nothing_ended',
          'known',
          'ended',
          'unrecorded',
          'contradictory',
        ]
        if ('unchanged' in result) expect(known).toContain(result.unchanged)
      }
      const { amounts, totals } = orders.brandOrder
      expect(amounts.refunded + amounts.toReturn + amounts.refundable).toBe(totals.total)
      expect(Math.min(...Object.values(amounts))).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: RUNS },
  )
})
