import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { call, eventually, place, readEvents } from '../api.ts'
import { act, behave, commandsAt, overview } from '../brand.ts'
import { context } from '../context.ts'
import { findInClear } from '../find-in-clear.ts'
import { sampleOrder } from '../sample-order.ts'
import { accepted, ask, atBrand, brandOrderOf, brandOrderReaching, type ChangeAnswer } from './change.ts'

// A brand of this file's own: other files run beside it.
const brandId = 'brand-11'
afterEach(() => behave(brandId, { mode: 'ok' }))

test('a brand that accepted is asked to cancel; the platform then says that the money is back', async () => {
  const { orderId, brandOrder } = await accepted(brandId)
  const asked = await ask(orderId, 'cancellations', { brandOrderId: brandOrder.id, reason: { code: 'other' } })
  expect([asked.status, asked.body.status]).toEqual([201, 'requested'])
  const cancelled = await brandOrderReaching(orderId, brandId, 'the end', ({ status }) => status === 'cancelled')
  expect(cancelled.cancellations).toMatchObject([{ id: asked.body.id, status: 'confirmed' }])
  expect(cancelled.amounts).toEqual({ refunded: 0, toReturn: brandOrder.totals.total, refundable: 0 })
  expect((await atBrand(brandId, brandOrder.id)).cancellations).toMatchObject([{ cancellationId: asked.body.id }])
  expect((await readEvents(orderId)).map(({ type }) => type).slice(2)).toEqual([
    'order.cancellation_updated',
    'order.cancellation_updated',
    'order.cancelled',
    'order.completed',
  ])

  const path = `/v1/orders/${orderId}/refunds/${cancelled.refunds[0]?.id}`
  const close = (body: object) => call<ChangeAnswer>('PATCH', path, { body })
  const issued = await close({ status: 'issued', providerReference: 're_9' })
  expect([issued.status, issued.body.status, issued.body.providerReference]).toEqual([200, 'issued', 're_9'])
  expect((await close({ status: 'issued', providerReference: 're_9' })).status).toBe(200)
  expect((await close({ status: 'failed', providerReference: 're_9' })).body.code).toBe('state_conflict')
  const events = await readEvents(orderId)
  expect(events.filter(({ type }) => type === 'order.refund_issued')).toHaveLength(1)
  expect(events.at(-1)?.data.order.refundStatus).toBe('refunded')
})

test('a brand that refuses to cancel goes on', async () => {
  const { orderId, brandOrder, lineId } = await accepted(brandId)
  await behave(brandId, { mode: 'reject', times: 1 })
  const lines = [{ lineId, quantity: 1 }]
  await ask(orderId, 'cancellations', { brandOrderId: brandOrder.id, lines })
  const after = await brandOrderReaching(orderId, brandId, 'the refusal', ({ cancellations }) =>
    cancellations.some(({ status }) => status === 'refused'),
  )
  expect(after).toMatchObject({ status: 'accepted', amounts: brandOrder.amounts })
  expect(after.actions).toContain('cancel')
})

test('a brand that decides later says so; until then nothing else is cancelled', async () => {
  const { orderId, brandOrder } = await accepted(brandId)
  await behave(brandId, { mode: 'pending', times: 1 })
  const { body } = await ask(orderId, 'cancellations', { brandOrderId: brandOrder.id })
  await eventually('the brand to know', async () => (await atBrand(brandId, brandOrder.id)).cancellations.length > 0)
  expect((await brandOrderOf(orderId, brandId)).actions).not.toContain('cancel')
  const again = await ask(orderId, 'cancellations', { brandOrderId: brandOrder.id })
  expect([again.status, again.body.code]).toEqual([409, 'state_conflict'])
  await act(brandId, brandOrder.id, 'decide', { cancellationId: body.id, status: 'confirmed' })
  await brandOrderReaching(orderId, brandId, 'the end', ({ status }) => status === 'cancelled')
})

test('a brand that is down is told afterwards, by the same command', async () => {
  const { orderId, brandOrder } = await accepted(brandId)
  await behave(brandId, { mode: 'fail', times: 2 })
  const { body } = await ask(orderId, 'cancellations', { brandOrderId: brandOrder.id })
  await brandOrderReaching(orderId, brandId, 'the end', ({ status }) => status === 'cancelled')
  const { requests } = await overview(brandId)
  const told = requests.filter((request) => JSON.stringify(request.body).includes(body.id))
  // Two that failed and one that did not; what is sent at least once may come again.
  expect(told.length).toBeGreaterThanOrEqual(3)
  expect(new Set(told.map((request) => JSON.stringify(request.body))).size).toBe(1)
  expect((await atBrand(brandId, brandOrder.id)).cancellations).toHaveLength(1)
})

test('a lost answer does not cancel twice', async () => {
  const { orderId, brandOrder, lineId } = await accepted(brandId)
  await behave(brandId, { mode: 'lose_answer', times: 1 })
  await ask(orderId, 'cancellations', { brandOrderId: brandOrder.id, lines: [{ lineId, quantity: 1 }] })
  const after = await brandOrderReaching(orderId, brandId, 'the end of one unit', ({ lines }) =>
    lines.some(({ quantities }) => quantities.cancelled === 1),
  )
  expect(after.status).toBe('accepted')
  expect((await atBrand(brandId, brandOrder.id)).cancellations).toHaveLength(1)
})

test('the brand gets the new address, and nobody else does', async () => {
  const { orderId, brandOrder } = await accepted(brandId)
  const { shippingAddress } = sampleOrder([brandId])
  const address1 = `${randomUUID()} Movedmarker Street`
  const body = { brandOrderId: brandOrder.id, shippingAddress: { ...shippingAddress, address1 } }
  const asked = await ask(orderId, 'address-changes', body)
  expect([asked.status, asked.body.status]).toEqual([201, 'requested'])
  const event = await eventually('the change', async () =>
    (await readEvents(orderId)).find(({ type }) => type === 'order.address_changed'),
  )
  expect(event).toMatchObject({ data: { addressChange: { id: asked.body.id, status: 'confirmed' } } })
  const { addressChanges } = await atBrand(brandId, brandOrder.id)
  expect(addressChanges).toMatchObject([{ addressChangeId: asked.body.id, shippingAddress: { address1 } }])
  expect(findInClear(readFileSync(context.recording, 'utf8'), { address1 })).toEqual([])

  const wrong = { ...body, shippingAddress: { ...body.shippingAddress, region: 'XX', postalCode: 'nowhere', extra: 1 } }
  const refused = await ask(orderId, 'address-changes', wrong)
  expect(refused.body.errors).toMatchObject([
    { code: 'unknown_field', pointer: '/shippingAddress/extra' },
    { code: 'invalid_region', pointer: '/shippingAddress/region' },
    { code: 'invalid_postal_code', pointer: '/shippingAddress/postalCode' },
  ])
})

test('a brand that can do nothing: its support is named instead', async () => {
  const id = `limited-${randomUUID().slice(0, 8)}`
  const settings = {
    url: `${context.brands[brandId]?.adminUrl}/commands`,
    cancel: 'none',
    returns: 'none',
    refund: 'none',
  }
  const secrets = {
    signingSecret: `whsec_${Buffer.from(`secret of ${brandId}`.padEnd(32, '.')).toString('base64')}`,
  }
  const support = { email: 'help@limited.example' }
  const draft = { id, name: 'Limited', integration: 'signed-http', settings, secrets, support, modes: ['test'] }
  const body = { ...draft, returnPolicyUrl: 'https://limited.example/returns' }
  expect((await call('POST', '/admin/brands', { body, key: context.adminKey })).status).toBe(201)
  const placed = await place(sampleOrder([id]))
  const brandOrder = await brandOrderReaching(placed.id, id, 'acceptance', ({ status }) => status === 'accepted')
  expect(brandOrder.actions).toEqual(['address_change'])
  for (const [what, more] of Object.entries({
    cancellations: {},
    returns: {},
    refunds: { reason: 'defect', goodwill: 1 },
  })) {
    const refused = await ask(placed.id, what, { brandOrderId: brandOrder.id, ...more })
    expect([what, refused.status, refused.body]).toMatchObject([
      what,
      409,
      {
        code: 'capability_not_supported',
        support: { email: 'help@limited.example' },
        returnPolicyUrl: 'https://limited.example/returns',
      },
    ])
  }
  expect(await commandsAt(brandId, brandOrder.id, 'order.cancel')).toBe(0)
})

test('an order that waits for its brand is listed as submitted', async () => {
  await behave(brandId, { mode: 'pending', times: 1 })
  const placed = await place(sampleOrder([brandId]))
  await brandOrderReaching(placed.id, brandId, 'the submission', ({ status }) => status === 'submitted')
  await eventually('the list to say so', async () => {
    const path = `/v1/orders?externalId=${placed.externalId}`
    const { body } = await call<{ data: { brandOrders: { status: string }[] }[] }>('GET', path)
    return body.data[0]?.brandOrders.map(({ status }) => status).join() === 'submitted'
  })
})
