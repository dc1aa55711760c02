import { expect, test } from 'vitest'
import type { LoggedAct } from '../../../functions/support/audit/act.ts'
import { admin, draft, uniqueId } from '../administration/admin.ts'
import { call, eventually, place, readList, readOrder } from '../api.ts'
import { act, arrived } from '../brand.ts'
import { context } from '../context.ts'
import { sampleOrder } from '../sample-order.ts'
import { tokenOf } from './member-session.ts'
import { ask } from './somebody.ts'

const actsOn = async (orderId: string) =>
  (await ask<{ data: LoggedAct[] }>('supportAdmin', 'GET', `/audit?orderId=${orderId}`)).body.data

/** As an administrator of the desk, and as whoever has the platform's key. */
async function postedBy(who: 'member' | 'key', path: string): Promise<number> {
  const key = who === 'member' ? await tokenOf('supportAdmin') : context.adminKey
  return (await call('POST', `/admin/orders/${path}`, { key })).status
}

test('a retry by a member is in the audit log, whichever route it takes; one with a key is not', async () => {
  const brandId = uniqueId('away')
  const signingSecret = `whsec_${Buffer.from(`secret of ${brandId}`.padEnd(32, '.')).toString('base64')}`
  const settings = { url: 'http://127.0.0.1:9/commands' }
  expect((await admin('POST', '/brands', { ...draft(brandId), settings, secrets: { signingSecret } })).status).toBe(201)
  const { id, brandOrders } = await place(sampleOrder([brandId]))
  const brandOrderId = brandOrders[0]?.id ?? ''
  const path = `${id}/brand-orders/${brandOrderId}/retry`
  await eventually('a retry by the key', async () => (await postedBy('key', path)) === 202)
  expect(await actsOn(id)).toEqual([])
  await eventually('a retry by the member', async () => (await postedBy('member', path)) === 202)
  const [retried] = await actsOn(id)
  expect(retried).toMatchObject({ act: 'brand_order_retried', brandOrderId })
  expect(retried?.memberId).not.toContain('key_')

  const key = await tokenOf('supportAdmin')
  expect((await call('POST', `/admin/brands/${brandId}/resume`, { key })).status).toBe(200)
  const acts = await readList<LoggedAct>(
    `/support/audit?act=settings_changed&memberId=${retried?.memberId}`,
    await tokenOf('supportAdmin'),
  )
  expect(acts).toContainEqual(expect.objectContaining({ subject: brandId, detail: { operation: 'resume-brand' } }))
})

test('a member who settles attention by the route of administration is in the audit log, once', async () => {
  const brandId = 'brand-04'
  const { id } = await place(sampleOrder([brandId]))
  const [brandOrder] = (await readOrder(id)).brandOrders
  const brandOrderId = brandOrder?.id ?? ''
  await arrived(brandId, brandOrderId)
  await act(brandId, brandOrderId, 'ship', { lines: [{ lineId: brandOrder?.lines[0]?.id, quantity: 7 }] })
  await eventually('the attention', async () => (await readOrder(id)).attention?.code === 'contradictory_report')
  const path = `${id}/brand-orders/${brandOrderId}/resolve-attention`
  expect([await postedBy('member', path), await postedBy('member', path)]).toEqual([200, 409])
  expect(await actsOn(id)).toMatchObject([{ act: 'attention_settled', brandOrderId }])
})
