import { randomUUID } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { describe, expect, test } from 'vitest'
import { signedHttp } from '../../../../functions/brands/kinds/signed-http/signed-http.ts'
import { brandOfQueue, receiveQueuedUpdate } from '../../../../functions/brands/updates/receive-queued-update.ts'
import { receiveUpdate } from '../../../../functions/brands/updates/receive-update.ts'
import { signingSecret } from '../brand-server.ts'
import { MemoryLabels, MemoryQueue, MemoryUpdates } from '../memory-updates.ts'
import { auroraBrandOrder } from '../purchased-order.ts'
import { someBrand } from '../some-brand.ts'

const now = new Date('2026-11-23T10:00:05.000Z')
const prefix = 'diddo-prod-updates-of-'
const queueArn = `arn:aws:sqs:eu-central-1:123456789012:${prefix}aurora`

function stand() {
  const updates = new MemoryUpdates()
  const labels = new MemoryLabels()
  const dependencies = {
    findBrand: async (id: string) => (id === 'aurora' ? someBrand(id) : null),
    connect: async () =>
      signedHttp.connect({
        settings: someBrand('aurora').settings,
        secrets: { signingSecret },
        http: async () => ({ kind: 'no_answer' as const, why: 'connection' as const }),
        now: () => now,
      }),
    orders: { findBrandOrder: async () => auroraBrandOrder() },
    locations: {
      find: async (id: string) => ({ orderId: 'ord_1', brandId: id === 'bo_strange' ? 'borealis' : 'aurora' }),
    },
    updates,
    queue: new MemoryQueue(),
    sealLabel: labels.seal,
  }
  const receive = (body: string, message: { id?: string; attributes?: Record<string, string>; arn?: string } = {}) =>
    receiveQueuedUpdate(
      { id: message.id ?? 'm-1', body, attributes: message.attributes ?? {}, queueArn: message.arn ?? queueArn },
      prefix,
      now,
      dependencies,
    )
  return { updates, labels, dependencies, receive }
}

const at = '2026-11-23T10:00:00.000Z'
const report = (data: object = {}) =>
  JSON.stringify({ type: 'order.accepted', timestamp: at, data: { brandOrderId: 'bo_1', occurredAt: at, ...data } })

describe('row C12: an update from a brand’s queue', () => {
  test('goes the way of one by HTTPS, unsigned, and counts once however often it is delivered', async () => {
    const { receive, updates } = stand()
    for (let times = 0; times < 3; times++) await receive(report())
    expect([...updates.rows.values()]).toMatchObject([
      { brandId: 'aurora', brandOrderId: 'bo_1', report: { type: 'order.accepted' } },
    ])
    await receive(report(), { id: 'm-2' })
    expect(updates.rows.size).toBe(2)
  })

  test('and the same by HTTPS is one update where both carry its webhook-id', async () => {
    const { receive, updates, dependencies } = stand()
    const id = randomUUID()
    await receive(report(), { attributes: { 'webhook-id': id } })
    const headers = {
      'webhook-id': id,
      'webhook-timestamp': String(now.getTime() / 1000),
      'webhook-signature': new Webhook(signingSecret).sign(id, now, report()),
    }
    const answer = await receiveUpdate('aurora', { headers, body: report() }, now, dependencies)
    expect(answer).toMatchObject({ status: 202, body: { duplicate: true } })
    expect(updates.rows.size).toBe(1)
  })

  test('with the label of a return has it sealed, and in no row', async () => {
    const { receive, updates, labels } = stand()
    const labelUrl = 'https://labels.example/ada-byron'
    const goods = { reference: 'R-1', status: 'approved', lines: [{ lineId: 'line_1', quantity: 1 }], labelUrl }
    await receive(report({ return: goods }).replace('order.accepted', 'return.updated'))
    expect([...labels.kept.values()]).toMatchObject([{ orderId: 'ord_1', brandOrderId: 'bo_1', labelUrl }])
    expect([...updates.rows.values()]).toMatchObject([{ report: { data: { return: { hasLabel: true } } } }])
    expect(JSON.stringify([...updates.rows.values()])).not.toContain('ada-byron')
  })

  test.each([
    ['no JSON', 'ada@example.com'],
    ['an unknown type', '{"type":"order.eaten"}'],
    ['another brand’s order', report({ brandOrderId: 'bo_strange' })],
    ['the future', report({ occurredAt: '2027-01-01T00:00:00.000Z' })],
    ['lines that are none of the order', report({ lines: [{ lineId: 'SKU-1', quantity: 1 }] })],
  ])('that is about %s is kept as a dead letter, and not dropped', async (_, body) => {
    const { receive, updates } = stand()
    const failure = await receive(body).catch((error: unknown) => error)
    expect(String(failure)).toContain('was refused')
    expect(String(failure)).not.toContain('ada@')
    expect(updates.rows.size).toBe(0)
  })

  test('of a queue that is no brand’s is never taken', async () => {
    const { receive } = stand()
    for (const name of [`${prefix}borealis`, prefix, 'diddo-prod-updates', `x${prefix}aurora`]) {
      await expect(receive(report(), { arn: `arn:aws:sqs:eu-central-1:1:${name}` })).rejects.toThrow('no brand')
    }
    expect(brandOfQueue(queueArn, prefix)).toBe('aurora')
  })
})
