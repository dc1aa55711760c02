import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { orderReaching, place } from '../e2e/api.ts'
import { context } from '../e2e/context.ts'
import { sampleOrder } from '../e2e/sample-order.ts'
import { atDesk } from './desk.ts'

const { support } = context.members

test('the list keeps its filters, and the focus on its line, when somebody comes back to it', async () => {
  const { id, externalId } = await place(sampleOrder(['brand-01', 'brand-02']))
  await orderReaching(id, 'in_progress', 'completed')
  await atDesk(async (desk) => {
    const { page } = desk
    await desk.signIn(support, '/orders?mode=test&brand=brand-01')
    await page.getByRole('link', { name: externalId, exact: true }).click()
    await desk.heading(`Order ${externalId}`).waitFor()
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1')

    await page.goBack()
    await desk.heading('Orders').waitFor()
    expect(page.url()).toContain('mode=test')
    await page.locator('a:focus', { hasText: externalId }).waitFor()
  })
})

test('an order is looked at beside the list, and opened by its own address', async () => {
  const { id, externalId } = await place(sampleOrder(['brand-03']))
  await atDesk(async (desk) => {
    const { page } = desk
    await desk.signIn(support, '/orders')
    await page.getByRole('button', { name: `Look at it here: ${externalId}` }).click()
    await page.getByRole('heading', { name: `Order ${externalId}` }).waitFor()
    await desk.open(`/orders/${id}`)
    await desk.heading(`Order ${externalId}`).waitFor()
    await page.getByText('Thing of brand-03').first().waitFor()
  })
})

test('an order that does not exist is told as such', () =>
  atDesk(async (desk) => {
    await desk.signIn(support, '/orders/ord_00000000000000000000000000')
    await desk.heading('There is no such order').waitFor()
  }))

test('the search finds by the platform’s number and by e-mail, and puts neither into an address', async () => {
  const email = `${randomUUID()}@search.example`
  const order = sampleOrder(['brand-04'])
  const { externalId } = await place({ ...order, customer: { ...order.customer, email } })
  await atDesk(async (desk) => {
    const { page } = desk
    const addresses: string[] = []
    page.on('request', (request) => addresses.push(request.url()))
    await desk.signIn(support)
    for (const typed of [externalId, email]) {
      await page.keyboard.press('/')
      await page.keyboard.type(typed)
      await page.keyboard.press('Enter')
      await desk.heading(`Order ${externalId}`).waitFor()
    }
    expect(
      addresses.filter((address) => address.includes(email) || address.includes(encodeURIComponent(email))),
    ).toEqual([])
    const kept = await page.evaluate<string>(
      'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state])',
    )
    expect(kept).not.toContain(email)
  })
})

test('a card number is stopped before anything is sent', () =>
  atDesk(async (desk) => {
    const { page } = desk
    await desk.signIn(support)
    const bodies: string[] = []
    page.on('request', (request) => bodies.push(request.url() + (request.postData() ?? '')))
    await page.getByLabel('Find an order').fill('4242 4242 4242 4242')
    await page.getByText('This looks like a card number. It was not sent.').first().waitFor()
    await page.keyboard.press('Enter')
    await page.waitForTimeout(500)
    expect(bodies.filter((body) => body.replaceAll(/\D/g, '').includes('4242424242424242'))).toEqual([])
  }))

test('the same order has the local time of the person, west and east of UTC', async () => {
  const { id, createdAt } = await place(sampleOrder(['brand-05']))
  for (const timezoneId of ['America/Los_Angeles', 'Asia/Tokyo']) {
    await atDesk(
      async (desk) => {
        await desk.signIn(support, `/orders/${id}`)
        const shown = new Intl.DateTimeFormat('en-US', {
          dateStyle: 'medium',
          timeStyle: 'short',
          timeZone: timezoneId,
        })
        await desk.page.getByText(`Placed ${shown.format(new Date(createdAt))}`).waitFor()
      },
      { timezoneId },
    )
  }
})
