import { expect, test } from 'vitest'
import type { SettlementAnswer } from '../../../functions/support/settlement/settlement-answer.ts'
import { place } from '../api.ts'
import { context } from '../context.ts'
import { sampleOrder } from '../sample-order.ts'
import { tokenOf } from './member-session.ts'
import { ask } from './somebody.ts'

/** A brand of this file's own: orders of other files would count. */
const brandId = 'brand-19'
const month = new Date().toISOString().slice(0, 7)
const path = `/settlements/${brandId}/${month}?livemode=false`

test('a brand’s month sums up its orders; an administrator reads it, and the audit log tells', async () => {
  const before = (await ask<SettlementAnswer>('supportAdmin', 'GET', path)).body
  const { brandOrders } = await place(sampleOrder([brandId, 'brand-02']))
  const own = brandOrders.find((brandOrder) => brandOrder.brandId === brandId)
  const sumsOf = ({ currencies }: SettlementAnswer) => currencies.find(({ currency }) => currency === 'USD')
  await expect
    .poll(
      async () => {
        const after = sumsOf((await ask<SettlementAnswer>('supportAdmin', 'GET', path)).body)
        return (after?.total ?? 0) - (sumsOf(before)?.total ?? 0)
      },
      { timeout: 60_000, interval: 500 },
    )
    .toBe(own?.totals.total)
  const authorization = `Bearer ${await tokenOf('supportAdmin')}`
  const csv = await fetch(`${context.apiUrl}/support${path}&format=csv`, { headers: { authorization } })
  expect([csv.status, csv.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8'])
  expect(await csv.text()).toContain(`${brandId},${month},USD,`)

  const { body } = await ask<{ data: { detail: Record<string, unknown> }[] }>(
    'supportAdmin',
    'GET',
    '/audit?act=settlement_read',
  )
  expect(body.data.map(({ detail }) => detail)).toContainEqual({ brandId, month })
})

test('members without administration, and months that are none, get nothing', async () => {
  expect((await ask('support', 'GET', path)).status).toBe(403)
  expect((await ask('supportAdmin', 'GET', `/settlements/${brandId}/2026-13`)).status).toBe(404)
})
