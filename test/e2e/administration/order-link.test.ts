import { expect, test } from 'vitest'
import { place, readOrder } from '../api.ts'
import { brandOrderReaching } from '../changes/change.ts'
import { context } from '../context.ts'
import { sampleOrder } from '../sample-order.ts'
import { admin, draft, uniqueId } from './admin.ts'

test('a brand order leads to its page in the brand’s back end, wherever that is now', async () => {
  const known = 'brand-10'
  const id = uniqueId('linked')
  const signingSecret = `whsec_${Buffer.from(`secret of ${known}`.padEnd(32, '.')).toString('base64')}`
  const orderUrl = 'https://shop.example/admin/orders/{brandReference}'
  const settings = { url: `${context.brands[known]?.adminUrl}/commands`, orderUrl }
  const made = await admin('POST', '/brands', { ...draft(id), settings, secrets: { signingSecret } })
  expect(made.status).toBe(201)
  const placed = await place(sampleOrder([id]))
  expect(placed.brandOrders[0]?.brandUrl).toBeNull()
  const accepted = await brandOrderReaching(placed.id, id, 'acceptance', ({ status }) => status === 'accepted')
  expect(accepted.brandUrl).toBe(`https://shop.example/admin/orders/${accepted.brandReference}`)

  await admin('PATCH', `/brands/${id}`, { settings: { orderUrl: 'https://new.example/{brandReference}' } })
  const [moved] = (await readOrder(placed.id)).brandOrders
  expect(moved?.brandUrl).toBe(`https://new.example/${accepted.brandReference}`)
  await admin('PATCH', `/brands/${id}`, { settings: { orderUrl: null } })
  expect((await readOrder(placed.id)).brandOrders[0]?.brandUrl).toBeNull()
})
