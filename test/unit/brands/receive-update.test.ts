import { randomUUID } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { describe, expect, test } from 'vitest'
import { brandConnector } from '../../../functions/brands/connect-brand.ts'
import { findIntegration } from '../../../functions/brands/kinds/integrations.ts'
import { receiveUpdate } from '../../../functions/brands/updates/receive-update.ts'
import type { StoredUpdate } from '../../../functions/brands/updates/stored-update.ts'
import { updateKey } from '../../../functions/brands/updates/update-keys.ts'
import { Problem } from '../../../functions/http/problem.ts'
import { OperatorError } from '../../../functions/runtime/log.ts'
import { SecretMissing } from '../../../functions/runtime/secrets.ts'
import { signingSecret } from './brand-server.ts'
import { MemoryLabels, MemoryQueue, MemoryUpdates } from './memory-updates.ts'
import { auroraBrandOrder } from './purchased-order.ts'
import { someBrand } from './some-brand.ts'

const now = new Date('2026-11-23T10:00:05.000Z')
const borealisSecret = 'whsec_bmV4dC1zZWNyZXQtbmV4dC1zZWNyZXQtbmV4dC0hIQ=='
const secrets: Record<string, string> = { aurora: signingSecret, borealis: borealisSecret }

/** The contract's example. */
const shipped = {
  type: 'fulfillment.updated',
  timestamp: '2026-11-23T10:00:05.000Z',
  data: {
    brandOrderId: 'bo_1',
    brandReference: 'A-7781',
    occurredAt: '2026-11-23T10:00:00.000Z',
    fulfillment: {
      reference: 'SH-1',
      status: 'shipped',
      lines: [{ lineId: 'line_1', quantity: 2 }],
      tracking: [{ carrier: 'ups', number: '1Z999' }],
    },
  },
}

function signed(
  body: unknown,
  { secret = signingSecret, id = randomUUID(), at = now }: { secret?: string; id?: string; at?: Date } = {},
) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, at, text),
  }
  return { headers, body: text }
}

function desk() {
  const updates = new MemoryUpdates()
  const queue = new MemoryQueue()
  const labels = new MemoryLabels()
  const dependencies = {
    findBrand: async (id: string) => (secrets[id] === undefined ? null : someBrand(id)),
    connect: brandConnector(findIntegration, {
      readSecrets: async ({ id }) => ({ signingSecret: secrets[id] }),
      http: async () => ({ kind: 'no_answer', why: 'connection' }),
      now: () => now,
    }),
    orders: { findBrandOrder: async () => auroraBrandOrder() },
    locations: { find: async (id: string) => (id === 'bo_1' ? { orderId: 'ord_1', brandId: 'aurora' } : null) },
    updates,
    queue,
    sealLabel: labels.seal,
  }
  return {
    stored: updates.rows,
    queued: queue.sent,
    labels,
    dependencies,
    receive: (raw: ReturnType<typeof signed>, brandId = 'aurora') => receiveUpdate(brandId, raw, now, dependencies),
  }
}

test('is durable before it is queued, and answered with our id', async () => {
  const { receive, stored, queued } = desk()
  const answer = await receive(signed(shipped))
  const [update] = [...stored.values()]
  expect(answer).toEqual({ status: 202, body: { id: update?.id, duplicate: false } })
  expect(update).toMatchObject({
    brandId: 'aurora',
    orderId: 'ord_1',
    brandOrderId: 'bo_1',
    report: shipped,
    appliedAt: null,
  })
  expect(queued).toEqual([updateKey(update?.id ?? '')])
})

test('the same id again is a duplicate, which is queued again until it is applied', async () => {
  const { receive, stored, queued, dependencies } = desk()
  const first = await receive(signed(shipped, { id: 'msg_1' }))
  const second = await receive(signed({ ...shipped, timestamp: '2026-11-23T10:00:06.000Z' }, { id: 'msg_1' }))
  expect(second.body).toEqual({ ...(first.body as object), duplicate: true })
  const key = updateKey(String((first.body as { id: string }).id))
  expect([stored.size, queued]).toEqual([1, [key, key]])
  expect(stored.get((first.body as { id: string }).id)).toMatchObject({ report: shipped })
  await dependencies.updates.markApplied(key, now)
  await receive(signed(shipped, { id: 'msg_1' }))
  expect(queued).toHaveLength(2)
})

test('a queue that is away delays, and loses nothing', async () => {
  const { dependencies, stored } = desk()
  const { postponed } = dependencies.updates
  const away = async () => {
    throw new Error('The queue is away.')
  }
  const answer = await receiveUpdate('aurora', signed(shipped), now, { ...dependencies, queue: { send: away } })
  expect(answer.status).toBe(202)
  expect([...postponed]).toEqual([...stored.keys()])
})

describe('the label of a return', () => {
  const address = 'https://labels.example/ada-byron'
  const returned = (labelUrl: string | null, occurredAt = '2026-11-23T10:00:00.000Z') => ({
    type: 'return.updated',
    timestamp: shipped.timestamp,
    data: {
      ...{ brandOrderId: 'bo_1', occurredAt },
      return: {
        reference: 'RMA-1',
        status: 'approved',
        lines: [{ lineId: 'line_1', quantity: 1 }],
        labelUrl,
        comment: 'Ada called',
        hasLabel: true,
      },
    },
  })
  const reportsOf = (stored: Map<string, StoredUpdate>) =>
    [...stored.values()].map((row) => 'report' in row && 'return' in row.report.data && row.report.data.return)

  test('is sealed, and of its address nothing is stored or queued, nor of fields that are not known', async () => {
    const { receive, stored, queued, labels } = desk()
    await receive(signed(returned(address)))
    expect([...labels.kept.values()]).toEqual([
      {
        ...{ orderId: 'ord_1', brandId: 'aurora', brandOrderId: 'bo_1', reference: 'RMA-1', labelUrl: address, now },
        ...{ occurredAt: '2026-11-23T10:00:00.000Z', timestamp: shipped.timestamp },
      },
    ])
    expect(reportsOf(stored)).toMatchObject([{ reference: 'RMA-1', hasLabel: true }])
    expect(JSON.stringify([...stored.values(), queued])).not.toMatch(/ada-byron|ada called|labelUrl/i)
  })

  test('is there only where there is an address, whatever the brand says', async () => {
    const { receive, stored, labels } = desk()
    await receive(signed(returned(null)))
    expect(labels.kept.size).toBe(0)
    expect(reportsOf(stored)[0]).not.toHaveProperty('hasLabel')
  })

  test('is sealed before its update is kept: what fails there leaves nothing, and the brand sends again', async () => {
    const { dependencies, stored, queued } = desk()
    const away = async () => {
      throw new Error('KMS is away.')
    }
    const receiving = receiveUpdate('aurora', signed(returned(address)), now, { ...dependencies, sealLabel: away })
    await expect(receiving).rejects.toThrow('away')
    expect([stored.size, queued]).toEqual([0, []])
  })

  test('of a customer who was erased is not sealed, and the report says nothing of it', async () => {
    const { receive, stored, labels } = desk()
    labels.isErased = true
    expect((await receive(signed(returned(address)))).status).toBe(202)
    expect(reportsOf(stored)).toMatchObject([{ status: 'approved' }])
    expect(reportsOf(stored)[0]).not.toHaveProperty('hasLabel')
  })

  test('is sealed for nobody’s update: unsigned, of another brand’s order, or with faults', async () => {
    const { receive, labels } = desk()
    const ofOther = { ...returned(address), data: { ...returned(address).data, brandOrderId: 'bo_9' } }
    const faulty = [
      { headers: {} as never, body: JSON.stringify(returned(address)) },
      signed(ofOther),
      signed(returned('http://labels.example/1')),
      signed(returned(`https://labels.example/${'a'.repeat(2000)}`)),
      signed(returned(address, '2026-11-24T10:00:00.000Z')),
    ]
    for (const raw of faulty) await expect(receive(raw)).rejects.toBeInstanceOf(Problem)
    expect(labels.kept.size).toBe(0)
  })
})

describe('refuses', () => {
  const refusal = async (raw: ReturnType<typeof signed>, brandId = 'aurora') => {
    const { receive, stored } = desk()
    const problem = await receive(raw, brandId).then(
      () => null,
      (error: unknown) => error,
    )
    expect(stored.size).toBe(0)
    if (!(problem instanceof Problem)) throw new Error('A problem was expected.')
    return problem
  }
  const withData = (changes: object) => ({ ...shipped, data: { ...shipped.data, ...changes } })

  test.each<[string, ReturnType<typeof signed>, string]>([
    ['an unsigned update', { headers: {} as never, body: JSON.stringify(shipped) }, 'aurora'],
    [
      'what was tampered with',
      { ...signed(shipped), body: JSON.stringify(withData({ brandOrderId: 'bo_2' })) },
      'aurora',
    ],
    ['what another brand signed', signed(shipped, { secret: borealisSecret }), 'aurora'],
    ['what was signed for another brand’s address', signed(shipped), 'borealis'],
    ['what is replayed after five minutes', signed(shipped, { at: new Date(now.getTime() - 301_000) }), 'aurora'],
    ['an update of a brand that does not exist', signed(shipped), 'nobody'],
  ])('%s as unauthenticated', async (_, raw, brandId) => {
    expect((await refusal(raw, brandId)).code).toBe('unauthenticated')
  })

  test('what comes for a brand without a secret as unauthenticated; that secrets cannot be read is our own fault', async () => {
    const { dependencies } = desk()
    const failing = (error: Error) => {
      const connect = async () => {
        throw error
      }
      return receiveUpdate('aurora', signed(shipped), now, { ...dependencies, connect })
    }
    await expect(failing(new SecretMissing('There is no secret.'))).rejects.toMatchObject({ code: 'unauthenticated' })
    await expect(failing(new OperatorError('It is away.'))).rejects.toThrow(OperatorError)
  })

  test('an order of another brand, or of none, as not found', async () => {
    expect((await refusal(signed(shipped, { secret: borealisSecret }), 'borealis')).code).toBe('not_found')
    expect((await refusal(signed(withData({ brandOrderId: 'bo_9' })))).code).toBe('not_found')
  })

  test.each<[string, unknown, string]>([
    ['a type that there is not', { ...shipped, type: 'order.eaten' }, '/type'],
    [
      'a status that there is not',
      withData({ fulfillment: { ...shipped.data.fulfillment, status: 'lost' } }),
      '/data/fulfillment/status',
    ],
    [
      'a shipment of nothing',
      withData({ fulfillment: { ...shipped.data.fulfillment, lines: [] } }),
      '/data/fulfillment/lines',
    ],
    ['a time that is none', withData({ occurredAt: 'yesterday' }), '/data/occurredAt'],
    ['a time more than 5 minutes ahead', withData({ occurredAt: '2026-11-23T10:05:06.000Z' }), '/data/occurredAt'],
    ['control characters', withData({ brandReference: 'A\u001b[31m' }), '/data/brandReference'],
    ['no JSON', '{', ''],
  ])('%s as faulty, with a pointer', async (_, body, pointer) => {
    const problem = await refusal(signed(body))
    expect(problem.code).toBe('validation_failed')
    expect(problem.errors.map((fault) => fault.pointer)).toContain(pointer)
  })

  test('but takes a clock that is 5 minutes ahead', async () => {
    const { receive } = desk()
    expect((await receive(signed(withData({ occurredAt: '2026-11-23T10:05:05.000Z' })))).status).toBe(202)
  })
})

describe('inputs row 4: lines that are not the order’s', () => {
  const fulfillment = (...lineIds: string[]) => ({
    ...shipped,
    data: {
      ...shipped.data,
      fulfillment: { ...shipped.data.fulfillment, lines: lineIds.map((lineId) => ({ lineId, quantity: 1 })) },
    },
  })

  test('an update none of whose lines belongs to the order is 422 with a pointer to each', async () => {
    const { receive, stored } = desk()
    const refused = await receive(signed(fulfillment('AUR-TEE-M', 'AUR-CAP'))).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(Problem)
    expect(refused).toMatchObject({
      code: 'validation_failed',
      errors: [
        { code: 'unknown_line', pointer: '/data/fulfillment/lines/0/lineId' },
        { code: 'unknown_line', pointer: '/data/fulfillment/lines/1/lineId' },
      ],
    })
    expect(stored.size).toBe(0)
  })

  test('one with a line of the order is taken: what is known of it is recorded', async () => {
    const { receive, stored } = desk()
    expect(await receive(signed(fulfillment('line_1', 'AUR-CAP')))).toMatchObject({ status: 202 })
    expect(stored.size).toBe(1)
  })

  test('one without lines needs none', async () => {
    const { receive } = desk()
    const accepted = {
      ...shipped,
      type: 'order.accepted',
      data: { ...shipped.data, fulfillment: undefined, lines: null },
    }
    expect(await receive(signed(accepted))).toMatchObject({ status: 202 })
  })

  test('before the order has a row of its own nothing is refused for its lines', async () => {
    const { dependencies } = desk()
    const early = { ...dependencies, orders: { findBrandOrder: async () => null } }
    expect(await receiveUpdate('aurora', signed(fulfillment('X')), now, early)).toMatchObject({ status: 202 })
  })
})
