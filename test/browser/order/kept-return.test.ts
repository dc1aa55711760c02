import { expect, test } from 'vitest'
import { admin } from '../../e2e/administration/admin.ts'
import { call, eventually, readOrder } from '../../e2e/api.ts'
import { act } from '../../e2e/brand.ts'
import { accepted, ask, brandOrderReaching } from '../../e2e/changes/change.ts'
import { context } from '../../e2e/context.ts'
import { desk, timelineOf } from '../../e2e/support/desk.ts'
import { inTab } from '../desk.ts'

const { support } = context.members
/** Its returns are the platform's; no other file orders from it. */
const OWN = 'brand-26'

async function shippedReturn() {
  const { orderId, brandOrder, lineId } = await accepted(OWN)
  await act(OWN, brandOrder.id, 'ship')
  await brandOrderReaching(orderId, OWN, 'shipping', ({ fulfillments }) => fulfillments.length > 0)
  const lines = [{ lineId, quantity: 2, reason: 'too_small' }]
  const { body } = await ask(orderId, 'returns', { brandOrderId: brandOrder.id, lines })
  return { orderId, returnId: body.id }
}

test('a return that the platform keeps is moved on by the desk, and leads to its refund', async () => {
  await admin('PATCH', `/brands/${OWN}`, { settings: { returns: 'platform' } })
  const { orderId, returnId } = await shippedReturn()
  await inTab(support, `/orders/${orderId}`, async (page) => {
    await page.getByRole('button', { name: 'Record another step' }).click()
    await page.getByRole('menuitem', { name: 'On its way back' }).click()
    const moving = page.getByRole('dialog', { name: 'The return: On its way back' })
    await moving.getByRole('button', { name: 'Record “On its way back”' }).click()
    await moving.getByText('The return is recorded as “On its way back”').waitFor()
    await moving.getByRole('button', { name: 'Done' }).click()

    await page.getByRole('button', { name: 'It has arrived' }).click()
    const arriving = page.getByRole('dialog', { name: 'The return: Received' })
    await arriving.getByRole('button', { name: 'Record “Received”' }).click()
    await arriving.getByText('Next: refund what came back.').waitFor()
    await arriving.getByRole('button', { name: 'Done' }).click()
    await page.getByText('2 returned').first().waitFor()
    await page.getByRole('button', { name: 'Refund what came back' }).waitFor()
    await page.getByRole('tabpanel').getByText('The return moved on: Received').waitFor()
  })
  const back = await desk<{ code: string }>('PATCH', `/orders/${orderId}/returns/${returnId}`, {
    body: { status: 'in_transit' },
  })
  expect([back.status, back.body]).toEqual([409, expect.objectContaining({ code: 'state_conflict' })])
  const told = (await timelineOf(orderId)).filter(({ event }) => event?.type === 'order.return_updated')
  expect(told.slice(0, 2).map(({ by }) => by.type)).toEqual(['member', 'member'])
})

test('a storefront moves it on too, forward only; a brand that takes returns itself is asked for its reports', async () => {
  await admin('PATCH', `/brands/${OWN}`, { settings: { returns: 'platform' } })
  const { orderId, returnId } = await shippedReturn()
  const move = (status: string) =>
    call<{ status: string; detail?: string }>('PATCH', `/v1/orders/${orderId}/returns/${returnId}`, {
      body: { status },
    })
  expect((await move('closed')).body).toMatchObject({ code: 'state_conflict' })
  expect((await move('received')).body).toMatchObject({ id: returnId, status: 'received' })
  expect((await move('received')).status).toBe(200)
  expect((await move('in_transit')).status).toBe(409)
  await eventually('the units', async () => {
    const [brandOrder] = (await readOrder(orderId)).brandOrders
    return brandOrder?.lines[0]?.quantities.returned === 2
  })

  const other = await accepted('brand-09')
  await act('brand-09', other.brandOrder.id, 'ship')
  await brandOrderReaching(other.orderId, 'brand-09', 'shipping', ({ fulfillments }) => fulfillments.length > 0)
  const { body } = await ask(other.orderId, 'returns', { brandOrderId: other.brandOrder.id })
  const refused = await call<{ code: string }>('PATCH', `/v1/orders/${other.orderId}/returns/${body.id}`, {
    body: { status: 'received' },
  })
  expect([refused.status, refused.body.code]).toEqual([409, 'state_conflict'])
})
