import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { call } from '../e2e/api.ts'
import { context } from '../e2e/context.ts'
import { atDesk, type Desk } from './desk.ts'

const { supportAdmin } = context.members

/** Whether the API takes the key. */
const answerTo = async (key: string) => (await call('GET', '/v1/brands', { key })).status

/** Makes a key and gives it, as it is shown this once. */
async function newKey({ page }: Desk, name: string): Promise<string> {
  await page.getByRole('button', { name: 'Make a key' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByRole('button', { name: 'Make a key' }).click()
  const secret = await dialog.getByText(/^sk_test_/).textContent()
  await dialog.getByRole('button', { name: /^Copy/ }).waitFor()
  await dialog.getByRole('button', { name: 'Done' }).click()
  return secret ?? ''
}

test('a storefront is added, gets a key that is shown once, has it replaced and revoked', async () => {
  const name = `Shop ${randomUUID().slice(0, 8)}`
  await atDesk(async (desk) => {
    const { page } = desk
    await desk.signIn(supportAdmin, '/keys')
    await page.getByRole('button', { name: 'Add a storefront' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Name').fill(name)
    await dialog.getByRole('button', { name: 'Add a storefront' }).click()
    await dialog.getByRole('link', { name: `Keys of ${name}` }).click()
    await desk.heading(name).waitFor()
    await page.getByText('There is no key yet.').waitFor()

    const first = await newKey(desk, 'Checkout')
    expect(await answerTo(first)).toBe(200)
    expect(await page.getByText(first).count()).toBe(0)
    const row = page.getByRole('row').filter({ hasText: `ends in ${first.slice(-4)}` })
    await row.getByText('read orders, place and cancel orders, and read events').waitFor()

    await page.getByRole('button', { name: 'Replace: Checkout' }).click()
    await dialog.getByRole('button', { name: 'Replace', exact: true }).click()
    const second = (await dialog.getByText(/^sk_test_/).textContent()) ?? ''
    await dialog.getByRole('button', { name: 'Done' }).click()
    await row.getByText(/^Valid until/).waitFor()
    expect([await answerTo(first), await answerTo(second)]).toEqual([200, 200])

    await row.getByRole('button', { name: 'Revoke: Checkout' }).click()
    await dialog.getByRole('button', { name: 'Revoke', exact: true }).click()
    await dialog.getByRole('button', { name: 'Done' }).click()
    await row.getByText('Revoked').waitFor()
    await expect.poll(() => answerTo(first), { timeout: 90_000, interval: 2_000 }).toBe(401)
    expect(await answerTo(second)).toBe(200)
  })
})

test('a storefront is renamed, and shut out until its keys are accepted again', async () => {
  const name = `Shop ${randomUUID().slice(0, 8)}`
  await call('POST', '/admin/storefronts', { key: context.adminKey, body: { name } })
  await atDesk(async (desk) => {
    const { page } = desk
    await desk.signIn(supportAdmin, '/keys')
    const dialog = page.getByRole('dialog')
    await page.getByRole('button', { name: `Rename: ${name}` }).click()
    await dialog.getByLabel('Name').fill(`${name} two`)
    await dialog.getByRole('button', { name: 'Rename' }).click()
    await dialog.getByRole('button', { name: 'Done' }).click()
    const row = page.getByRole('row').filter({ hasText: `${name} two` })
    for (const [button, mark] of [
      ['Refuse its keys', 'Its keys are refused'],
      ['Accept its keys', 'Its keys are accepted'],
    ] as const) {
      await row.getByRole('button', { name: new RegExp(`^${button}`) }).click()
      await dialog.getByRole('button', { name: button }).click()
      await dialog.getByRole('button', { name: 'Done' }).click()
      await row.getByText(mark).waitFor()
    }
  })
})
