import { expect, test } from 'vitest'
import { orderReaching, place, readOrder } from '../e2e/api.ts'
import { context } from '../e2e/context.ts'
import { sampleOrder } from '../e2e/sample-order.ts'
import { atDesk, type Desk } from './desk.ts'

const { support } = context.members

/** Opens the refund of the order's only brand, chooses one piece and a reason, and waits for the amount. */
async function draftRefund({ page }: Desk, title: string) {
  await page.getByRole('button', { name: 'Refund', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: /^Refund:/ })
  await dialog.getByRole('button', { name: `One more: ${title}` }).click()
  await dialog.getByRole('button', { name: /Choose a reason/ }).click()
  await page.getByRole('option', { name: 'It arrived damaged' }).click()
  const confirm = dialog.getByRole('button', { name: /^Refund \$/ })
  await confirm.waitFor()
  await expect.poll(() => confirm.isEnabled(), { timeout: 60_000 }).toBe(true)
  return { dialog, confirm }
}

test('a double click and a lost answer give one refund, and the dialog says honestly what is known', async () => {
  const { id, externalId } = await place(sampleOrder(['brand-09']))
  await orderReaching(id, 'in_progress', 'completed')
  await atDesk(async (desk) => {
    const { page } = desk
    await desk.signIn(support, `/orders/${id}`)
    await desk.heading(`Order ${externalId}`).waitFor()
    const { dialog, confirm } = await draftRefund(desk, 'Thing of brand-09')

    // The API gets the request, and its answer is lost on the way back.
    let sent = 0
    await desk.profile.route('**/support/orders/*/refunds', async (route) => {
      sent++
      await route.fetch()
      await route.abort('connectionreset')
    })
    await confirm.dblclick()
    await dialog.getByText('We do not know whether the refund arrived').waitFor()
    expect(sent).toBe(1)
    await desk.profile.unroute('**/support/orders/*/refunds')

    await dialog.getByRole('button', { name: 'Check again' }).click()
    await dialog.getByText(/^Refund of \$\d+\.\d\d is recorded$/).waitFor()
    await dialog.getByRole('button', { name: 'Done' }).click()
    await page.getByRole('heading', { name: 'Refunds', exact: true }).waitFor()
  })
  const [brandOrder] = (await readOrder(id)).brandOrders
  expect(brandOrder?.refunds).toHaveLength(1)
  expect(brandOrder?.refunds[0]?.lines).toEqual([{ lineId: brandOrder?.lines[0]?.id, quantity: 1 }])
})

test('somebody else refunds meanwhile: the refund is not made, and the new amounts are shown', async () => {
  const { id, brandOrders } = await place(sampleOrder(['brand-10']))
  await orderReaching(id, 'in_progress', 'completed')
  await atDesk(async (desk) => {
    await desk.signIn(support, `/orders/${id}`)
    const { dialog, confirm } = await draftRefund(desk, 'Thing of brand-10')
    const [brandOrder] = brandOrders
    const other = await fetch(`${context.apiUrl}/v1/orders/${id}/refunds`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${context.storefrontKey}`,
        'content-type': 'application/json',
        'idempotency-key': `other-${id}`,
      },
      body: JSON.stringify({
        brandOrderId: brandOrder?.id,
        reason: 'damaged',
        lines: [{ lineId: brandOrder?.lines[0]?.id, quantity: 1 }],
      }),
    })
    expect(other.status).toBe(201)
    await confirm.click()
    await dialog.getByText(/More than what is left|The amount has changed meanwhile|The refund was refused/).waitFor()
  })
  const [brandOrder] = (await readOrder(id)).brandOrders
  expect(brandOrder?.refunds).toHaveLength(1)
})
