import { describe, expect, test } from 'vitest'
import { orderKey } from '../purchased-order.ts'
import { shopifyStand, submitCommand } from './stand.ts'

const stand = shopifyStand()

describe('tokens', () => {
  test('one is asked for, however many calls begin at once, and kept for its day', async () => {
    const connection = stand.connected()
    await Promise.all([
      connection.lookup(orderKey('bo_1')),
      connection.lookup(orderKey('bo_2')),
      stand.connected().lookup(orderKey('bo_3')),
    ])
    stand.clock.now = new Date(stand.clock.now.getTime() + 23 * 3_600_000)
    await connection.lookup(orderKey('bo_4'))
    expect(stand.standIn.tokensIssued).toBe(1)
    stand.clock.now = new Date(stand.clock.now.getTime() + 3_600_000)
    await connection.lookup(orderKey('bo_5'))
    expect(stand.standIn.tokensIssued).toBe(2)
  })

  test('a revoked one is replaced within the call', async () => {
    const connection = stand.connected()
    await connection.lookup(orderKey('bo_1'))
    stand.standIn.next('revoked')
    expect(await connection.lookup(orderKey('bo_1'))).toEqual({ outcome: 'not_found' })
    expect(stand.standIn.tokensIssued).toBe(2)
  })

  test('wrong credentials are an unknown outcome with attention', async () => {
    stand.standIn.clientSecret = 'shpss_ffffffffffffffff'
    const connection = stand.connected()
    stand.standIn.clientSecret = 'shpss_0000000000000000'
    expect(await connection.lookup(orderKey('bo_1'))).toMatchObject({
      outcome: 'unknown',
      retryAfterSeconds: null,
      attention: true,
    })
    expect((await connection.check()).ok).toBe(false)
  })
})

describe('limits', () => {
  test('points that come back at once are waited for; the order is made once', async () => {
    stand.standIn.next('throttled', /^CreateOrder$/)
    expect(await stand.connected().submit(submitCommand())).toMatchObject({
      outcome: 'accepted',
      backEndId: expect.stringMatching(/^\d+$/),
    })
    expect(stand.standIn.shop.orders).toHaveLength(1)
  })

  test('while there are no points the outcome says how long to wait', async () => {
    for (let times = 0; times < 3; times++) stand.standIn.next('throttled')
    expect(await stand.connected().lookup(orderKey('bo_1'))).toMatchObject({
      outcome: 'unknown',
      retryAfterSeconds: 1,
      attention: false,
    })
  })

  test('Retry-After is honoured', async () => {
    stand.standIn.next('busy')
    expect(await stand.connected().lookup(orderKey('bo_1'))).toMatchObject({
      outcome: 'unknown',
      retryAfterSeconds: 7,
      attention: false,
    })
  })
})
