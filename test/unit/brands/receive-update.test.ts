import { describe, expect, test } from 'vitest'
import { receiveUpdate } from '../../../functions/brands/updates/receive-update.ts'
import { updateKey } from '../../../functions/brands/updates/update-keys.ts'
import { Problem } from '../../../functions/http/problem.ts'
import { OperatorError } from '../../../functions/runtime/log.ts'
import { SecretMissing } from '../../../functions/runtime/secrets.ts'
import { borealisSecret, desk, now, shipped, signed } from './update-desk.ts'

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
