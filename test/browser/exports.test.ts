import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { orderReaching, place } from '../e2e/api.ts'
import { context } from '../e2e/context.ts'
import { sampleOrder } from '../e2e/sample-order.ts'
import { atDesk, type Desk } from './desk.ts'

const { support, supportAdmin } = context.members
const [brandId = ''] = Object.keys(context.brands)

async function startExport({ page }: Desk) {
  await page.getByRole('button', { name: 'Export orders' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /^Brand/ }).click()
  await page.getByRole('option').nth(1).click()
  return dialog
}

test('orders are exported masked, followed until they are ready, and fetched by a link', async () => {
  await place(sampleOrder([brandId]))
  await atDesk(async (desk) => {
    const { page } = desk
    await desk.signIn(support, '/exports')
    const dialog = await startExport(desk)
    // Only administrators may have clear values.
    expect(await dialog.getByText('In clear').count()).toBe(0)
    // A day by which this export is known among others.
    const year = 1970 + Math.floor(Math.random() * 40)
    await dialog.getByLabel('Placed from day').fill(`${year}-03-05`)
    await dialog.getByRole('button', { name: 'Export', exact: true }).click()
    await dialog.getByText('The export is taken on').waitFor()
    await dialog.getByRole('button', { name: 'Done' }).click()
    const row = page
      .getByRole('row')
      .filter({ hasText: `from Mar 5, ${year}` })
      .first()
    await row.getByText('Ready', { exact: true }).waitFor({ timeout: 120_000 })
    await row.getByRole('button', { name: /^Get the files/ }).click()
    const href = await row.getByRole('link', { name: /^CSV/ }).getAttribute('href')
    const csv = await (await fetch(href ?? '')).text()
    expect(csv).toContain('orderId')
    expect(csv).toContain('•')
  })
})

test('clear values take an administrator and a reason, and are for nobody else', async () => {
  await atDesk(async (desk) => {
    const { page } = desk
    await desk.signIn(supportAdmin, '/exports?new=1&status=completed')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(/^In clear/).click()
    const confirm = dialog.getByRole('button', { name: 'Export', exact: true })
    expect(await confirm.isEnabled()).toBe(false)
    await dialog.getByRole('button', { name: /Choose a reason/ }).click()
    await page.getByRole('option', { name: 'Legal request' }).click()
    await confirm.click()
    await dialog.getByRole('button', { name: 'Done' }).click()
    const row = page.getByRole('row').filter({ hasText: 'In clear' }).first()
    await row.getByRole('button', { name: /^Get the files/ }).waitFor({ timeout: 120_000 })
  })
  await atDesk(async (desk) => {
    const { page } = desk
    await desk.signIn(support, '/exports')
    const row = page.getByRole('row').filter({ hasText: 'In clear' }).first()
    await row.getByText('Only for the administrator who asked').waitFor()
    expect(await row.getByRole('button').count()).toBe(0)
  })
})

test('an export that failed says what to do', () =>
  atDesk(async (desk) => {
    const { page } = desk
    await desk.profile.route('**/support/exports', (route) =>
      route.fulfill({
        json: {
          data: [
            {
              id: 'exp_1',
              status: 'failed',
              requestedAt: new Date().toISOString(),
              requestedBy: 'somebody',
              finishedAt: null,
              filter: {},
              isRevealed: false,
              orders: 10,
              mostOrders: 20_000,
              isCut: false,
              links: null,
            },
          ],
        },
      }),
    )
    await desk.signIn(support, '/exports')
    const row = page.getByRole('row').filter({ hasText: 'Failed' })
    await row.getByText('Ask for it again').waitFor()
    expect(await row.getByRole('button').count()).toBe(0)
  }))

test('a settlement shows each currency and what the platform owes, and is downloaded as a table', async () => {
  const { id } = await place(sampleOrder([brandId]))
  await orderReaching(id, 'in_progress', 'completed')
  await atDesk(async (desk) => {
    const { page } = desk
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('/support/settlements/')) asked.push(request.url())
    })
    await desk.signIn(supportAdmin, '/settlement')
    await page.getByText('Every look is written down in the audit log.').waitFor()
    expect(asked).toEqual([])
    await page.getByRole('button', { name: /^Brand/ }).click()
    await page.getByRole('option').first().click()
    const answered = page.waitForResponse((answer) => answer.url().includes('/support/settlements/'))
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    expect((await answered).status()).toBe(200)
    expect(asked).toHaveLength(1)

    await desk.open(`/settlement?brand=${brandId}&month=${new Date().toISOString().slice(0, 7)}&live=false`)
    await page.getByText(/^The platform owes the brand/).waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^Download/ }).click(),
    ])
    expect(readFileSync(await download.path(), 'utf8')).toContain('platform_owes')
  })
})
