import { describe, expect, test } from 'vitest'
import { brandHealth } from '../../../../functions/brands/brand-health.ts'
import { brandConnector } from '../../../../functions/brands/connect-brand.ts'
import type { Connection, Integration } from '../../../../functions/brands/kinds/integration.ts'
import { signedHttp } from '../../../../functions/brands/kinds/signed-http/signed-http.ts'
import { withRefusalsNoted } from '../../../../functions/brands/note-refusals.ts'
import type { LastRefusal } from '../../../../functions/brands/rate-limit/last-refusal.ts'
import { UNTOUCHED } from '../../../../functions/brands/rate-limit/pace.ts'
import { shownChanges } from '../../../../functions/changes/change-fields.ts'
import { answerRequest } from '../../../../functions/orders/life/answer-request.ts'
import { requestCancellation } from '../../../../functions/orders/life/request-change.ts'
import { auroraBrandOrder, orderKey } from '../purchased-order.ts'
import { someBrand } from '../some-brand.ts'

/** Shopify row 7: what a back end refuses reaches whoever must act: code and field path, never a value. */

const now = new Date('2026-11-23T10:00:05.000Z')

/** A brand whose back end answers everything with this. */
async function answering(outcome: unknown) {
  const noted: [string, LastRefusal][] = []
  const answer = async () => outcome
  const asked = ['submit', 'lookup', 'cancel', 'changeAddress', 'requestReturn', 'refund']
  const connection = Object.fromEntries(asked.map((name) => [name, answer])) as unknown as Connection
  const integration: Integration = { ...signedHttp, connect: () => connection }
  const connect = brandConnector(() => integration, {
    readSecrets: async () => ({}),
    http: async () => ({ kind: 'no_answer', why: 'connection' }),
    now: () => now,
    noteRefusal: async (brandId, refusal) => void noted.push([brandId, refusal]),
  })
  return { connection: await connect(someBrand('aurora')), noted }
}

describe('row 7: what a back end refuses', () => {
  test('is in the brand’s health: the command, its code and the field', async () => {
    const why = { status: '200', field: 'order.shippingAddress.phone', providerCode: 'INVALID' }
    const { connection, noted } = await answering({ outcome: 'unknown', attention: true, retryAfterSeconds: null, why })
    await connection.lookup(orderKey('bo_1'))
    const refusal = {
      at: '2026-11-23T10:00:05.000Z',
      command: 'order.lookup',
      outcome: 'unknown',
      code: 'INVALID',
      field: 'order.shippingAddress.phone',
    }
    expect(noted).toEqual([['aurora', refusal]])
    const lastRefusal = noted[0]?.[1] ?? null
    expect(brandHealth(someBrand('aurora'), { ...UNTOUCHED, lastRefusal }, null, now)).toMatchObject({
      lastRefusal: refusal,
    })
  })

  test('without a code of its own is told by our reason', async () => {
    const { connection, noted } = await answering({ outcome: 'refused', reason: { code: 'out_of_stock' } })
    await connection.lookup(orderKey('bo_1'))
    expect(noted).toMatchObject([['aurora', { outcome: 'refused', code: 'out_of_stock', field: null }]])
  })

  test('never has a value: what is no code and no path is left out, of outcome and health alike', async () => {
    const why = { status: '200', field: 'Phone +4930123456 is wrong', providerCode: 'ada@example.com is taken' }
    const { connection, noted } = await answering({ outcome: 'refused', reason: { code: 'other' }, why })
    const outcome = await connection.lookup(orderKey('bo_1'))
    expect(outcome).toMatchObject({ why: { status: '200', field: null, providerCode: 'other' } })
    expect(JSON.stringify([outcome, noted])).not.toMatch(/ada@|4930/)
  })

  test('is not a back end that does not answer, is busy, or says yes', async () => {
    const unanswered = { attention: false, retryAfterSeconds: null, why: { status: 'timeout', field: null } }
    for (const outcome of [
      { outcome: 'unknown', ...unanswered },
      { outcome: 'accepted', brandReference: null, lines: null },
      { outcome: 'pending', brandReference: null },
      { outcome: 'not_found' },
    ]) {
      const { connection, noted } = await answering(outcome)
      await connection.lookup(orderKey('bo_1'))
      expect(noted).toEqual([])
    }
  })

  test('is in the answer of the change that it refuses', () => {
    const lines = [{ lineId: 'line_1', quantity: 1 }]
    const asked = requestCancellation({ id: 'can_1', lines, reason: { code: 'customer_request' } })
    const accepted = { ...auroraBrandOrder(), status: 'accepted' as const }
    const requested = asked.apply(accepted, now)
    if ('unchanged' in requested) throw new Error(requested.unchanged)
    expect(shownChanges('cancellation', requested.brandOrder)).toMatchObject([{ status: 'requested', refusal: null }])
    const refusal = { reason: 'other', providerCode: 'NOT_CANCELABLE', field: 'orderId' } as const
    const answer = { kind: 'cancellation', id: 'can_1', outcome: 'refused', reference: null, refusal } as const
    const refused = answerRequest(answer).apply(requested.brandOrder, now)
    if ('unchanged' in refused) throw new Error(refused.unchanged)
    expect(shownChanges('cancellation', refused.brandOrder)).toMatchObject([{ status: 'refused', refusal }])
    expect(refused.events).toMatchObject([{ data: { cancellation: { refusal } } }])
  })

  test('leaves an integration that is a class whole: private fields, methods and what it does not have', async () => {
    class Shop {
      readonly #name = 'acme'
      async lookup() {
        return { outcome: 'refused', reason: { code: 'other' }, why: { status: this.#name, field: null } }
      }
      async refetch() {
        return [this.#name]
      }
    }
    const connection = withRefusalsNoted(new Shop() as unknown as Connection, null, () => now)
    const { refetch, poll } = connection
    expect(await connection.lookup(orderKey('bo_1'))).toMatchObject({ why: { status: 'acme' } })
    expect(await refetch?.('order-1', async () => null)).toEqual(['acme'])
    expect(poll).toBeUndefined()
  })
})
