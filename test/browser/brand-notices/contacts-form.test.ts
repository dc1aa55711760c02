import { randomUUID } from 'node:crypto'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { contactTexts } from '../../../dashboard/src/brand-form/contact-texts.ts'
import type { ManagedBrand } from '../../../functions/administration/brands/brand-fields.ts'
import { admin } from '../../e2e/administration/admin.ts'
import { context } from '../../e2e/context.ts'
import { inTab } from '../desk.ts'

const id = `heard-${randomUUID().slice(0, 8)}`
const name = 'Heard of by mail'
const ada = {
  email: `ada@${id}.example`,
  hears: ['new_order', 'credentials_failing'],
  when: 'daily',
  language: 'de',
  timeZone: 'Europe/Berlin',
}
const bea = `bea@${id}.example`

const stored = async () => (await admin<ManagedBrand>('GET', `/brands/${id}`)).body.contacts
const contact = (page: Page, number: number) => page.getByRole('group', { name: `Contact ${number}`, exact: true })
const field = (group: Locator, label: string) => group.getByLabel(label, { exact: true })
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click()

const KINDS = Object.values(contactTexts.en.kinds)

/** What the contact hears of, as the form shows it. */
async function heard(group: Locator): Promise<string[]> {
  const checked = await Promise.all(KINDS.map((kind) => field(group, kind).isChecked()))
  return KINDS.filter((_, index) => checked[index])
}

test('contacts are added, changed and removed; faults stand at their fields, and what each wants to hear stays', async () => {
  const settings = { url: `${Object.values(context.brands)[0]?.adminUrl}/commands` }
  await admin('POST', '/brands', { id, name, integration: 'signed-http', settings, contacts: [ada] })
  await inTab(context.members.supportAdmin, `/brands/${id}/settings`, async (page) => {
    const [first, second] = [contact(page, 1), contact(page, 2)]
    await first.waitFor()
    const ofAda = ['New orders', 'Credentials that its system refuses']
    expect(await heard(first)).toEqual(ofAda)
    expect(await field(first, 'Once a day, in the morning').isChecked()).toBe(true)

    await page.getByRole('button', { name: 'Add a contact' }).click()
    await field(second, 'E-mail').fill('nobody')
    await field(second, 'Time zone').fill('Nowhere')
    for (const kind of await heard(second)) await field(second, kind).click()
    await save(page)
    await page.getByText('3 things are not right').waitFor()
    for (const label of ['E-mail', 'Time zone']) {
      expect([label, await field(second, label).getAttribute('aria-invalid')]).toEqual([label, 'true'])
      expect([label, await field(first, label).getAttribute('aria-invalid')]).not.toEqual([label, 'true'])
    }
    expect([await heard(first), await heard(second)]).toEqual([ofAda, []])

    // An address that is in the list already, in other letters.
    await field(second, 'E-mail').fill(ada.email.toUpperCase())
    await field(second, 'Time zone').fill('Europe/Paris')
    await field(second, 'Requested returns').click()
    await save(page)
    await page.getByText('Must name each address once.').waitFor()
    expect(await stored()).toMatchObject([ada])

    await field(second, 'E-mail').fill(bea)
    await save(page)
    await page.waitForURL(`**/dashboard/brands/${id}`)
    expect(await stored()).toMatchObject([
      ada,
      { email: bea, hears: ['return_requested'], when: 'at_once', language: 'en', timeZone: 'Europe/Paris' },
    ])

    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('button', { name: `Remove ${ada.email}` }).click()
    await second.waitFor({ state: 'detached' })
    expect(await field(first, 'E-mail').inputValue()).toBe(bea)
    expect(await heard(first)).toEqual(['Requested returns'])
    await field(first, 'Orders whose time to be accepted runs out').click()
    await field(first, 'Once a day, in the morning').click()
    await save(page)
    await page.waitForURL(`**/dashboard/brands/${id}`)
  })
  const contacts = await stored()
  expect(contacts).toHaveLength(1)
  expect(contacts).toMatchObject([{ email: bea, hears: ['accept_by_near', 'return_requested'], when: 'daily' }])
})
