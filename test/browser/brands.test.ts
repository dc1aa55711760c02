import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { call } from '../e2e/api.ts'
import { context } from '../e2e/context.ts'
import { atDesk, type Desk } from './desk.ts'

const { support, supportAdmin } = context.members
const newId = () => `made-${randomUUID().slice(0, 8)}`

/** The server of a demo brand, which takes any brand's commands and knows only its own brand's signature. */
const demoUrl = `${Object.values(context.brands)[0]?.adminUrl}/commands`

async function fillNewBrand({ page }: Desk, brand: { id: string; name: string; url: string }) {
  await page.getByRole('button', { name: /How it is connected/ }).click()
  await page.getByRole('option', { name: /Signed HTTP/ }).click()
  await page.getByLabel('Name', { exact: true }).fill(brand.name)
  await page.getByLabel('Id', { exact: true }).fill(brand.id)
  await page.getByLabel('URL', { exact: true }).fill(brand.url)
}

test('a brand is made from the form that its integration declares, checked, switched off, and on again', async () => {
  const brand = { id: newId(), name: 'Made from its form', url: demoUrl }
  await atDesk(async (desk) => {
    const { page } = desk
    await desk.signIn(supportAdmin, '/brands/new')
    await fillNewBrand(desk, { ...brand, url: 'not an address' })
    await page.getByLabel('E-mail for customers').fill('nobody')
    await page.getByRole('button', { name: 'Add the brand' }).click()

    // Each fault stands at its field, and the first of them has the focus. What was typed stays.
    await page.getByText('2 things are not right').waitFor()
    const url = page.getByLabel('URL', { exact: true })
    expect(await url.getAttribute('aria-invalid')).toBe('true')
    expect(await page.getByLabel('E-mail for customers').getAttribute('aria-invalid')).toBe('true')
    const focused = () => page.evaluate<string>('document.activeElement?.value')
    await expect.poll(focused, { timeout: 10_000 }).toBe('not an address')
    expect(await page.getByLabel('Id', { exact: true }).inputValue()).toBe(brand.id)

    await url.fill(brand.url)
    await page.getByLabel('E-mail for customers').fill('help@made.example')
    await page.getByRole('button', { name: 'Add the brand' }).click()
    await page.getByText(`${brand.name} is added`).waitFor()
    // The signing secret was generated, and is shown this once.
    await page.getByText(/^whsec_/).waitFor()

    await page.getByRole('link', { name: 'Go to the brand' }).click()
    await desk.heading(brand.name).waitFor()
    await page.getByText('Refunds any amount').waitFor()
    expect(await page.getByText(/whsec_/).count()).toBe(0)
    await page.getByRole('button', { name: 'Check the connection' }).click()
    await page.getByText(/^The connection (works|does not work yet)/).waitFor()
    expect(
      await page
        .getByRole('listitem')
        .filter({ hasText: /answered/ })
        .count(),
    ).toBeGreaterThan(0)

    for (const [button, mark] of [
      ['Switch off', 'Switched off'],
      ['Switch on', 'Reached'],
    ] as const) {
      await page.getByRole('button', { name: button, exact: true }).click()
      await page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click()
      await page.getByText(mark, { exact: true }).first().waitFor()
    }
  })
  const { body } = await call<{ enabled: boolean; settings: object }>('GET', `/admin/brands/${brand.id}`, {
    key: context.adminKey,
  })
  expect(body).toMatchObject({ enabled: true, settings: { url: brand.url, refund: 'amount' } })
})

test('settings are changed by administrators; a brand that somebody else changed meanwhile is not overwritten', async () => {
  const id = newId()
  const key = context.adminKey
  await call('POST', '/admin/brands', {
    key,
    body: { id, name: 'Changed by two', integration: 'signed-http', settings: { url: demoUrl } },
  })
  await atDesk(async (desk) => {
    const { page } = desk
    await desk.signIn(supportAdmin, `/brands/${id}/settings`)
    await page.getByLabel('Returns policy').fill('https://made.example/returns')
    await page.getByRole('button', { name: /^Refund/ }).click()
    await page.getByRole('option', { name: 'Nothing: it makes refunds itself' }).click()
    await page.getByRole('button', { name: 'Save' }).click()
    await desk.heading('Changed by two').waitFor()
    await page.getByText('Refunds: it makes them itself').waitFor()

    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByLabel('Returns policy').fill('https://made.example/mine')
    await call('PATCH', `/admin/brands/${id}`, { key, body: { name: 'Changed by the other' } })
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Another request changed it at the same time.').waitFor()
    expect(await page.getByLabel('Returns policy').inputValue()).toBe('https://made.example/mine')
  })
  const { body } = await call<{ returnPolicyUrl: string }>('GET', `/admin/brands/${id}`, { key })
  expect(body.returnPolicyUrl).toBe('https://made.example/returns')
})

test('a new secret is shown once, and an answer that is lost shows none', async () => {
  const id = newId()
  await call('POST', '/admin/brands', {
    key: context.adminKey,
    body: { id, name: 'New secrets', integration: 'signed-http', settings: { url: demoUrl } },
  })
  await atDesk(async (desk) => {
    const { page } = desk
    await desk.signIn(supportAdmin, `/brands/${id}/settings`)
    await page.getByRole('button', { name: 'Replace the secrets' }).click()
    const dialog = page.getByRole('dialog')
    await desk.profile.route('**/rotate-secret', async (route) => {
      await route.fetch()
      await route.abort('connectionreset')
    })
    await dialog.getByRole('button', { name: 'Replace the secrets' }).click()
    await dialog.getByRole('button', { name: 'Check again' }).waitFor()
    await desk.profile.unroute('**/rotate-secret')
    await dialog.getByRole('button', { name: 'Check again' }).click()
    await dialog.getByText('The secrets are replaced').waitFor()
    expect(await dialog.getByText(/whsec_/).count()).toBe(0)
  })
})

test('everybody at the desk sees how a brand is reached and asks for more; administrators mark it as done', async () => {
  const wish = `We cannot see parcels ${randomUUID()}`
  const [brandId = ''] = Object.keys(context.brands)
  await atDesk(async (desk) => {
    const { page } = desk
    await desk.signIn(support, `/brands/${brandId}`)
    await page.getByText('calls to the brand’s own system').waitFor()
    for (const name of ['Settings', 'Switch off', 'Check the connection']) {
      expect(await page.locator('#content').getByRole('button', { name }).count()).toBe(0)
    }
    await page.getByRole('button', { name: 'Ask for a deeper integration' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Tracking of parcels').click()
    await dialog.getByLabel('What do you need, and what for?').fill(wish)
    await dialog.getByRole('button', { name: 'Ask for it' }).click()
    await dialog.getByText('It is asked for').waitFor()
    await desk.open('/brands')
    await page.getByRole('row').filter({ hasText: wish }).waitFor()
    expect(await page.getByRole('button', { name: /^Mark as done/ }).count()).toBe(0)
    await desk.open('/brands/new')
    await desk.heading('This page is for administrators').waitFor()
  })
  await atDesk(async (desk) => {
    const { page } = desk
    await desk.signIn(supportAdmin, '/brands')
    const row = page.getByRole('row').filter({ hasText: wish })
    await row.getByRole('button', { name: /^Mark as done/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Mark as done' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click()
    await row.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Done', exact: true }).click()
    await page.getByRole('row').filter({ hasText: wish }).waitFor()
  })
})

test('brands beyond the first page are shown when somebody asks for them', () =>
  atDesk(async (desk) => {
    const { page } = desk
    // The API's own pages, made small.
    await desk.profile.route('**/support/brands?*', (route) => {
      const url = new URL(route.request().url())
      url.searchParams.set('limit', '1')
      return route.continue({ url: url.href })
    })
    await desk.profile.route('**/support/brands', (route) =>
      route.continue({ url: `${route.request().url()}?limit=1` }),
    )
    await desk.signIn(support, '/brands')
    const rows = page.getByRole('grid', { name: 'Brands' }).getByRole('row')
    await page.getByRole('button', { name: 'Show more' }).click()
    await expect.poll(() => rows.count(), { timeout: 60_000 }).toBe(3)
  }))

test('a brand that does not exist is told as such, and one that cannot be loaded can be tried again', () =>
  atDesk(async (desk) => {
    const { page } = desk
    await desk.signIn(support, '/brands/nobody-of-that-name')
    await desk.heading('There is no such brand').waitFor()
    const [brandId = ''] = Object.keys(context.brands)
    const refused = { status: 409, code: 'state_conflict', detail: 'Not now.', requestId: 'req_1', errors: [] }
    await desk.profile.route(`**/support/brands/${brandId}`, (route) => route.fulfill({ status: 409, json: refused }))
    await desk.open(`/brands/${brandId}`)
    await page.getByText('This could not be loaded').waitFor()
    await desk.profile.unroute(`**/support/brands/${brandId}`)
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('What this brand can do').waitFor()
  }))
