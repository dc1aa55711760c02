import { randomUUID } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { describe, expect, test } from 'vitest'
import { obstacleTo } from '../../../../functions/brands/actions.ts'
import { buildSubmission } from '../../../../functions/brands/kinds/build-submission.ts'
import { signedHttp } from '../../../../functions/brands/kinds/signed-http/signed-http.ts'
import type { UpdateVerdict } from '../../../../functions/brands/kinds/update-verdict.ts'
import { failureOf } from '../../../../functions/brands/rate-limit/pace.ts'
import { receiveUpdate } from '../../../../functions/brands/updates/receive-update.ts'
import { Problem } from '../../../../functions/http/problem.ts'
import { splitPurchase } from '../../../../functions/orders/placing/split-purchase.ts'
import { answerJson, type Behave, signingSecret } from '../brand-server.ts'
import { MemoryLabels, MemoryQueue, MemoryUpdates } from '../memory-updates.ts'
import { adasContent, auroraBrandOrder, orderKey } from '../purchased-order.ts'
import { connected } from '../signed-http-connection.ts'
import { someBrand } from '../some-brand.ts'

/** What the contract between integrations and the platform must carry; named by its rows. */

const now = new Date('2026-11-23T10:00:05.000Z')

/** Receives updates of a brand whose integration makes this of them; null: signed HTTP with its real signature. */
function receiver(verdict: UpdateVerdict | null) {
  const updates = new MemoryUpdates()
  const dependencies = {
    findBrand: async (id: string) => (id === 'aurora' ? someBrand(id) : null),
    connect: async () => {
      const secrets = { signingSecret }
      const http = async () => ({ kind: 'no_answer' as const, why: 'connection' as const })
      const connection = signedHttp.connect({ settings: someBrand('aurora').settings, secrets, http, now: () => now })
      return verdict === null ? connection : { ...connection, verifyUpdate: () => verdict }
    },
    orders: { findBrandOrder: async () => auroraBrandOrder() },
    locations: { find: async () => ({ orderId: 'ord_1', brandId: 'aurora' }) },
    updates,
    queue: new MemoryQueue(),
    sealLabel: new MemoryLabels().seal,
  }
  const receive = (raw: { headers: Record<string, string>; body: string }, brandId = 'aurora') =>
    receiveUpdate(brandId, raw, now, dependencies)
  return { receive, updates }
}

const nothingSent = { headers: {}, body: '' }

describe('row C2: a genuine update with nothing to do', () => {
  test('is answered 200, and nothing is stored', async () => {
    const { receive, updates } = receiver({ verdict: 'nothing' })
    expect(await receive(nothingSent)).toEqual({ status: 200, body: {} })
    expect(updates.rows.size).toBe(0)
  })

  test('is answered as its sender wants, such as a handshake’s text', async () => {
    const { receive } = receiver({ verdict: 'nothing', answer: { status: 200, body: 'challenge-7' } })
    expect(await receive(nothingSent)).toMatchObject({ status: 200, body: 'challenge-7' })
  })
})

test('row C3: hints of one delivery id count by their subject', async () => {
  const updates = new MemoryUpdates()
  for (const subject of ['order-1', 'order-2', 'order-1']) {
    const { receive, updates: own } = receiver({ verdict: 'hint', updateId: 'delivery-1', subject })
    for (const row of updates.rows.values()) own.rows.set(row.id, row)
    expect(await receive(nothingSent)).toMatchObject({ status: 202 })
    for (const row of own.rows.values()) updates.rows.set(row.id, row)
  }
  expect([...updates.rows.values()].map((row) => ('subject' in row ? row.subject : null))).toEqual([
    'order-1',
    'order-2',
  ])
})

test('row C5: a kind says which answers of 500 and above are faults of the back end', () => {
  const refusal = { kind: 'answer' as const, status: 500, headers: {}, body: '{"code":"order_cannot_be_refunded"}' }
  expect(failureOf(refusal)).toBe('server_error')
  expect(failureOf(refusal, ({ body }) => !body.includes('cannot_be_refunded'))).toBeNull()
})

test('row C1 and C8: look-ups and commands carry how the order is known, and a refund’s discount by what it is of', async () => {
  const { server, connection } = await connected((_, answer) => answerJson(answer, 200, { outcome: 'not_found' }))
  await connection.lookup({ ...orderKey('bo_1'), brandReference: 'A-7' })
  const amounts = { items: 1000, discount: 120, shipping: 500, fees: 0, tax: 0, goodwill: 0, total: 1380 }
  await connection.refund({
    ...orderKey('bo_1'),
    ...amounts,
    handle: null,
    discounts: { items: 100, shipping: 20 },
    refundId: 'ref_1',
    returnId: null,
    returnedBy: 'brand',
    lines: [],
    requestedAt: now.toISOString(),
  })
  const [lookup, refund] = server.received.map(({ body }) => JSON.parse(body).data)
  expect(lookup).toEqual({ brandOrderId: 'bo_1', brandReference: 'A-7' })
  expect(refund).toMatchObject({ discount: 120, discounts: { items: 100, shipping: 20 } })
})

describe('row C9: who is liable for tax', () => {
  test('is the brand unless the order or the brand’s setting says otherwise', () => {
    expect(buildSubmission(auroraBrandOrder(), adasContent, 'brand').taxLiability).toBe('brand')
    const ours = auroraBrandOrder({ taxLiability: 'platform' })
    expect(buildSubmission(ours, adasContent, 'brand').taxLiability).toBe('platform')
  })

  test('is decided for each brand’s portion when the order is placed', () => {
    const { lines, shipping, totals } = auroraBrandOrder()
    const [line] = lines
    if (line === undefined) throw new Error('The example has a line.')
    const purchase = {
      orderId: 'ord_1',
      currency: 'USD',
      taxIncluded: false,
      platformTaxBrands: ['aurora'],
      lines: ['aurora', 'borealis'].map((brandId) => ({ ...line, brandId })),
      shipping: shipping.map((row) => ({ ...row, brandId: 'aurora' })),
      fees: [],
      discounts: [],
      payment: null,
      totals,
    }
    expect(splitPurchase(purchase).map(({ taxLiability = 'brand' }) => taxLiability)).toEqual(['platform', 'brand'])
  })
})

describe('row C14: returns that the platform keeps', () => {
  const capabilities = signedHttp.capabilities({ url: 'https://brand.example/commands', returns: 'platform' })

  test('can be asked for, of a brand that has none', () => {
    expect(capabilities.return.level).toBe('platform')
    const [line] = auroraBrandOrder().lines
    if (line === undefined) throw new Error('The example has a line.')
    const shipped = { ...line, quantities: { ...line.quantities, fulfilled: 2 } }
    const order = auroraBrandOrder({ status: 'accepted', lines: [shipped] })
    expect(obstacleTo('return', order, capabilities)).toBeNull()
  })

  test.each([{ outcome: 'refused', reason: { code: 'other' } }, { outcome: 'not_found' }, { outcome: 'accepted' }])(
    'are a note to the brand, whatever it answers (%j)',
    async (body) => {
      const behave: Behave = (_, answer) => answerJson(answer, 200, body)
      const { connection } = await connected(behave, undefined, undefined, undefined, { returns: 'platform' })
      const lines = [{ lineId: 'line_1', quantity: 1, reason: null }]
      const command = { ...orderKey('bo_1'), handle: null, returnId: 'ret_1', lines, requestedAt: now.toISOString() }
      expect(await connection.requestReturn(command)).toEqual({ outcome: 'accepted', reference: null })
    },
  )
})

describe('for brand engineers: what is wrong with a signature', () => {
  const body = JSON.stringify({ type: 'order.accepted' })
  const signed = (at: Date, secret = signingSecret) => {
    const id = randomUUID()
    const headers = {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(id, at, body),
    }
    return { headers, body }
  }
  const another = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
  const cases = [
    ['no header', { headers: {}, body }, /No signature header/],
    ['too old', signed(new Date(now.getTime() - 400_000)), /more than 5 minutes/],
    ['no match', signed(now, another), /does not match/],
  ] as const

  test.each(cases)('%s', async (_, raw, detail) => {
    const { receive } = receiver(null)
    const asked = receive(raw as never)
    await expect(asked).rejects.toThrow(Problem)
    await expect(asked).rejects.toThrow(detail)
  })

  test.each(cases)('%s is answered alike for a brand that does not exist', async (_, raw, detail) => {
    await expect(receiver(null).receive(raw as never, 'nobody')).rejects.toThrow(detail)
  })
})

test('row 12: several tracking numbers in one field of signed HTTP are several numbers, and an empty one is none', async () => {
  const tracking = [
    { carrier: 'ups', number: '1Z999AA1, 1Z999AA2' },
    { carrier: 'dhl', number: ' ' },
  ]
  const fulfillment = { reference: 'SH-1', status: 'shipped', lines: [{ lineId: 'line_1', quantity: 1 }], tracking }
  const at = now.toISOString()
  const data = { brandOrderId: 'bo_1', occurredAt: at, fulfillment }
  const body = JSON.stringify({ type: 'fulfillment.updated', timestamp: at, data })
  const id = randomUUID()
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(signingSecret).sign(id, now, body),
  }
  const { receive, updates } = receiver(null)
  expect(await receive({ headers, body })).toMatchObject({ status: 202 })
  const [row] = [...updates.rows.values()]
  expect(row).toMatchObject({
    report: { data: { fulfillment: { tracking: [{ number: '1Z999AA1' }, { number: '1Z999AA2' }] } } },
  })
})
