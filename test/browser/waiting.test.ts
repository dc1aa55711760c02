import { expect, test } from 'vitest'
import { uniqueId } from '../e2e/administration/admin.ts'
import { eventually, place } from '../e2e/api.ts'
import { emailBrand } from '../e2e/brands/email/email-brand.ts'
import { brandOrderReaching } from '../e2e/changes/change.ts'
import { context } from '../e2e/context.ts'
import { sampleOrder } from '../e2e/sample-order.ts'
import { absentBrand } from '../e2e/support/absent-brand.ts'
import { readForPerson } from '../e2e/support/desk.ts'
import { inTab } from './desk.ts'

const { support } = context.members

test('what a brand cannot do is explained, with its contact and its policy, and no button offers it', async () => {
  const help = { email: `help@${uniqueId('brand')}.example` }
  const policy = 'https://atelier.example/returns'
  const mailed = await emailBrand({}, { support: help, returnPolicyUrl: policy })
  const { id } = await place(sampleOrder([mailed.id]))
  await brandOrderReaching(id, mailed.id, 'submission', ({ status }) => status === 'submitted')
  await inTab(support, `/orders/${id}`, async (page) => {
    await page.getByText('Start a return: Atelier Örtli handles this itself.').waitFor()
    await page.getByRole('link', { name: help.email }).first().waitFor()
    expect(await page.getByRole('link', { name: 'Returns policy' }).first().getAttribute('href')).toBe(policy)
    await page.getByText('Refund: Atelier Örtli handles this itself.').waitFor()
    expect(await page.getByRole('button', { name: /^(Start a return|Refund)$/ }).count()).toBe(0)
  })
})

test('of several brands, the one that is not reached is named, and its page says since when', async () => {
  const brandId = await absentBrand()
  const { id } = await place(sampleOrder([brandId, 'brand-02']))
  await eventually('an open circuit', async () =>
    (await readForPerson(id)).story.some(({ code }) => code === 'circuit_open'),
  )
  await inTab(support, `/orders/${id}`, async (page) => {
    await page.getByRole('link', { name: /^See how the brand is reached: / }).click()
    await page.waitForURL(`**/brands/${brandId}`)
    await page
      .getByText(/^(Not reached|Being tried again)$/)
      .first()
      .waitFor()
    // Its first call failed already: it never worked.
    await page
      .getByText(/^Before /)
      .first()
      .waitFor()
  })
})
