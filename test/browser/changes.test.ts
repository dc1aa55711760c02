import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call, eventually, place, readOrder } from '../e2e/api.ts'
import { act, arrived, behave, commandsAt } from '../e2e/brand.ts'
import { accepted, brandOrderReaching } from '../e2e/changes/change.ts'
import { context } from '../e2e/context.ts'
import { sampleOrder } from '../e2e/sample-order.ts'
import { type Receiver, startReceiver } from '../e2e/webhooks/receiver.ts'
import { newStorefront, Subscriber } from '../e2e/webhooks/subscriber.ts'
import { copied, inTab } from './desk.ts'

const { support } = context.members
/** Made to misbehave; no other test orders from it. */
const OWN = 'brand-17'

const POLLING = { timeout: 60_000, interval: 2_000 }

let receiver: Receiver
beforeAll(async () => {
  receiver = await startReceiver()
})
afterAll(() => receiver.stop())

test('a return goes to its end: the brand takes it back, the money is paid and recorded, and the webhooks arrive', async () => {
  const key = await newStorefront('Returns at the desk')
  await new Subscriber(key).subscribe(receiver)
  const { id } = await place(sampleOrder(['brand-05']), key)
  const brandOrder = await eventually('acceptance', async () => {
    const [one] = (await readOrder(id, key)).brandOrders
    return one?.status === 'accepted' && one
  })
  await act('brand-05', brandOrder.id, 'ship')
  await act('brand-05', brandOrder.id, 'deliver')
  const heard = (type: string) =>
    eventually(`the webhook ${type}`, async () =>
      receiver.received.some((one) => one.orderId === id && one.type === type && one.verified),
    )
  await heard('order.delivered')
  await inTab(support, `/orders/${id}`, async (page) => {
    await page.getByRole('button', { name: 'Start a return', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: /^Start a return/ })
    await dialog.getByRole('button', { name: 'One more: Thing of brand-05' }).click()
    await dialog.getByRole('button', { name: /Reason: Thing of brand-05/ }).click()
    await page.getByRole('option', { name: 'Too small' }).click()
    await dialog.getByRole('button', { name: 'Start the return' }).click()
    await dialog.getByText('The return is started').waitFor()
    await heard('order.return_initiated')
    await dialog.getByRole('button', { name: 'Copy a reply' }).click()
    const reply = page.getByRole('dialog', { name: 'Reply to the customer' })
    // What was returned is in it once the page has read the order again.
    await expect
      .poll(() => reply.getByLabel('Reply').inputValue(), POLLING)
      .toContain('your return of 1 × Thing of brand-05')
    await reply.getByRole('button', { name: 'Copy the reply' }).click()
    expect(await copied(page)).toContain('your return of 1 × Thing of brand-05')

    const at = (step: string, state: string) =>
      page
        .locator('.entry')
        .getByRole('listitem')
        .filter({ hasText: step, has: page.getByRole('img', { name: state }) })
    await page.locator('.entry').getByText('1 × Thing of brand-05 (Too small)').waitFor()
    await at('Approved', 'Now').waitFor()
    await act('brand-05', brandOrder.id, 'return', { status: 'received' })
    await heard('order.return_updated')
    // The page looks again when somebody comes back to it; otherwise in half a minute.
    await expect
      .poll(async () => {
        await page.evaluate(`dispatchEvent(new Event('visibilitychange'))`)
        return at('Received', 'Done').isVisible()
      }, POLLING)
      .toBe(true)

    // Its money: what came back is chosen beforehand.
    await page.getByRole('button', { name: 'Refund what came back' }).click()
    const refund = page.getByRole('dialog', { name: /^Refund:/ })
    const confirm = refund.getByRole('button', { name: /^Refund \$/ })
    await expect.poll(() => confirm.isEnabled(), { timeout: 60_000 }).toBe(true)
    await confirm.click()
    await refund.getByText(/^Refund of \$\d+\.\d\d is recorded$/).waitFor()
    await refund.getByRole('button', { name: 'Done' }).click()
    await page
      .getByRole('button', { name: /^Record as paid/ })
      .first()
      .click()
    const payment = page.getByRole('dialog', { name: 'Record as paid' })
    await payment.getByLabel('The payment provider’s id of the refund').fill('re_desk_1')
    await payment.getByRole('button', { name: /was paid$/ }).click()
    await payment.getByText('The payment is recorded').waitFor()
    await heard('order.refund_issued')
    await payment.getByRole('button', { name: 'Done' }).click()

    await page.getByRole('tab', { name: 'Webhook deliveries' }).click()
    const row = page.getByRole('row').filter({ hasText: 'Money was paid back' })
    await row.getByText('Delivered').waitFor()
    await row.getByText(new URL(receiver.url).host).waitFor()
  })
  const [after] = (await readOrder(id, key)).brandOrders
  expect(after?.refunds).toMatchObject([
    { status: 'issued', providerReference: 're_desk_1', returnId: expect.any(String) },
  ])
})

test('a delivery’s attempts are shown, and it is sent again', async () => {
  const key = await newStorefront('Deliveries at the desk')
  await new Subscriber(key).subscribe(receiver)
  const { id } = await place(sampleOrder(['brand-06']), key)
  const placed = () => receiver.received.filter((one) => one.orderId === id && one.type === 'order.placed')
  // Once, or more often where an answer came too late.
  await eventually('the webhook', async () => placed().length > 0)
  await inTab(support, `/orders/${id}?tab=deliveries`, async (page) => {
    await page.getByRole('button', { name: /^Attempts: Order placed/ }).click()
    const dialog = page.getByRole('dialog', { name: 'Delivery: Order placed' })
    await dialog
      .getByText(/Taken · answered 200/)
      .first()
      .waitFor()
    const before = placed().length
    await dialog.getByRole('button', { name: 'Send it again' }).click()
    await dialog.getByText('It is sent again now').waitFor()
    await eventually('it to come again', async () => placed().length > before)
    const attempts = async () => (await dialog.getByRole('listitem').count()) - placed().length
    await expect.poll(attempts, { timeout: 60_000 }).toBe(0)
  })
})

test('what has not shipped is cancelled, and its money is to go back', async () => {
  const { orderId, brandOrder } = await accepted('brand-07')
  await inTab(support, `/orders/${orderId}`, async (page) => {
    await page.getByRole('button', { name: 'More about brand-07' }).click()
    await page.getByRole('menuitem', { name: 'Cancel', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Cancel: brand-07' })
    await dialog.getByRole('button', { name: 'Cancel it' }).click()
    await dialog.getByText('The cancellation is on its way').waitFor()
    await dialog.getByRole('button', { name: 'Done' }).click()
    await page.getByRole('heading', { name: 'Cancellations' }).waitFor()
    await page
      .getByRole('button', { name: /^Record as paid/ })
      .first()
      .waitFor()
  })
  await brandOrderReaching(orderId, 'brand-07', 'the cancellation', ({ status }) => status === 'cancelled')
  expect((await readOrder(orderId)).amounts.toReturn).toBe(brandOrder.totals.total)
})

test('an order that a brand leaves open is sent again: the brand is asked once more, and has it once', async () => {
  await behave(OWN, { mode: 'pending', times: 1 })
  const { id } = await place(sampleOrder([OWN]))
  const { id: brandOrderId } = await brandOrderReaching(id, OWN, 'handing over', ({ status }) => status === 'submitted')
  await arrived(OWN, brandOrderId)
  const lookedUp = await commandsAt(OWN, brandOrderId, 'order.lookup')
  await inTab(support, `/orders/${id}`, async (page) => {
    await page.getByRole('button', { name: `More about ${OWN}` }).click()
    await page.getByRole('menuitem', { name: 'Send again' }).click()
    const dialog = page.getByRole('dialog', { name: `Send again: ${OWN}` })
    await dialog.getByRole('button', { name: 'Send again' }).click()
    await dialog.getByText('It is sent again now').waitFor()
    await eventually(
      'the brand to be asked',
      async () => (await commandsAt(OWN, brandOrderId, 'order.lookup')) > lookedUp,
    )
    await act(OWN, brandOrderId, 'accept')
    await dialog.getByRole('button', { name: 'Done' }).click()
    await page.locator(`[id="${brandOrderId}"]`).getByText('Accepted').first().waitFor()
  })
  expect(await commandsAt(OWN, brandOrderId, 'order.submit')).toBe(1)
})

test('several refunds are recorded as paid at once, each with a result', async () => {
  const orders = [await accepted('brand-08'), await accepted('brand-08')]
  const numbers: string[] = []
  for (const { orderId, brandOrder } of orders) {
    const body = { brandOrderId: brandOrder.id, reason: 'sorry', goodwill: 150 }
    const headers = { 'idempotency-key': randomUUID() }
    expect((await call('POST', `/v1/orders/${orderId}/refunds`, { body, headers })).status).toBe(201)
    numbers.push((await readOrder(orderId)).externalId)
  }
  await inTab(support, '/refunds', async (page) => {
    for (const number of numbers) {
      const box = page.getByRole('checkbox', { name: `Select ${number}` })
      await eventually('the refund in the list', async () => {
        const more = page.getByRole('button', { name: 'Show more' })
        if ((await box.count()) === 0 && (await more.count()) > 0) await more.click()
        return (await box.count()) > 0
      })
      await box.check()
    }
    await page.getByRole('button', { name: 'Record as paid (2)' }).click()
    const dialog = page.getByRole('dialog', { name: 'Record 2 refunds as paid' })
    await dialog.getByLabel(`Payment provider’s id for ${numbers[0]}`).fill('re_many_1')
    await dialog.getByRole('button', { name: '$3.00 was paid' }).click()
    await dialog.getByText('2 payments are recorded').waitFor()
    expect(await dialog.getByText('Recorded', { exact: true }).count()).toBe(2)
  })
  for (const { orderId } of orders)
    expect((await readOrder(orderId)).amounts).toMatchObject({ refunded: 150, toReturn: 0 })
})
