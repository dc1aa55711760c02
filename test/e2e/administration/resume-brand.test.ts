import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runAdmin } from '../../../bin/admin/run-admin.ts'
import type { BrandOrder } from '../../../functions/orders/brand-order.ts'
import { OrderStore } from '../../../functions/orders/order-store.ts'
import { addSeconds, systemClock, timestamp } from '../../../functions/runtime/clock.ts'
import { eventually, orderReaching, place } from '../api.ts'
import { tables } from '../aws.ts'
import { context } from '../context.ts'
import { sampleOrder } from '../sample-order.ts'
import { admin, draft, type ProblemBody, uniqueId } from './admin.ts'
import { startRotatingBrand } from './rotating-brand.ts'

const server = await startRotatingBrand()
afterAll(() => server.stop())

const command = (...words: string[]) =>
  runAdmin(words, {
    environment: { DIDDO_API_URL: context.apiUrl, DIDDO_ADMIN_KEY: context.adminKey },
    outputsFile: join('nowhere', 'outputs.json'),
  })

test('what waits for a brand goes at once when it works again', { timeout: 240_000 }, async () => {
  const id = uniqueId('away')
  const made = await admin<{ secrets: { signingSecret: string } }>('POST', '/brands', {
    ...draft(id),
    settings: { url: server.url },
  })
  expect(made.status).toBe(201)
  // It refuses every request, since it has another secret.
  server.brand.secret = `whsec_${Buffer.alloc(32, 5).toString('base64')}`
  const order = await place(sampleOrder([id]))
  const brandOrderId = order.brandOrders[0]?.id ?? ''
  const orders = new OrderStore(tables, `${context.prefix}-orders`, systemClock)
  const tried = (found: BrandOrder | null) =>
    found?.status === 'submitting' && found.lease === null && found.attempts > 0
  await eventually('a first attempt', async () => tried(await orders.findBrandOrder(order.id, brandOrderId)))
  // As after many attempts: the next one is far away.
  const dueAt = timestamp(addSeconds(new Date(), 3600))
  await orders.transition(order.id, brandOrderId, {
    name: 'wait',
    by: 'system',
    from: ['submitting'],
    apply: (before) => ({ brandOrder: { ...before, lease: null, dueAt }, events: [] }),
  })

  await expect(command('brands', 'resume', id)).rejects.toThrow(/HTTP 401/)
  expect((await orders.findBrandOrder(order.id, brandOrderId))?.dueAt).toBe(dueAt)

  server.brand.secret = made.body.secrets.signingSecret
  const resumed = JSON.parse(await command('brands', 'resume', id, '--json'))
  expect(resumed).toEqual({ brandId: id, resumed: 1 })
  await orderReaching(order.id, 'in_progress')
  expect(server.brand.orders.get(brandOrderId)).toBe(1)
  expect(JSON.parse(await command('brands', 'resume', id, '--json'))).toEqual({ brandId: id, resumed: 0 })
})

test('only a brand that exists and is enabled is resumed', async () => {
  const missing = await admin<ProblemBody>('POST', `/brands/${uniqueId('missing')}/resume`)
  expect([missing.status, missing.body.code]).toEqual([404, 'not_found'])
  const id = uniqueId('switched-off')
  await admin('POST', '/brands', draft(id))
  await admin('POST', `/brands/${id}/disable`)
  const refused = await admin<ProblemBody>('POST', `/brands/${id}/resume`)
  expect([refused.status, refused.body.code]).toEqual([409, 'state_conflict'])
  const cursor = await admin<ProblemBody>('POST', `/brands/${id}/resume?cursor=nonsense`)
  expect(cursor.body.errors?.[0]?.code).toBe('invalid_cursor')
})
