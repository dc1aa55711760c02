import { randomUUID } from 'node:crypto'
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { expect, test } from 'vitest'
import { signContactLink } from '../../../functions/brand-notices/unsubscribing/contact-link.ts'
import { contactIdOf } from '../../../functions/brands/contacts/contact.ts'
import { admin } from '../../e2e/administration/admin.ts'
import { context } from '../../e2e/context.ts'
import { axeFindings } from '../axe.ts'
import { atDesk } from '../desk.ts'
import { FOR_AXE } from '../looks.ts'

const looks = [
  { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  { colorScheme: 'light', viewport: { width: 360, height: 780 } },
  { colorScheme: 'dark', viewport: { width: 360, height: 780 } },
] as const

/** A brand with a name that has no place to break, and the link of its contact. */
async function linkOf(language: 'en' | 'de'): Promise<string> {
  const brandId = `left-${randomUUID().slice(0, 8)}`
  const email = `ops@${brandId}.example`
  const settings = { url: `${Object.values(context.brands)[0]?.adminUrl}/commands` }
  const name = 'Donaudampfschifffahrtsgesellschaftsbedarf'
  await admin('POST', '/brands', {
    id: brandId,
    name,
    integration: 'signed-http',
    settings,
    contacts: [{ email, language }],
  })
  const secret = await new SecretsManagerClient({}).send(
    new GetSecretValueCommand({ SecretId: `${context.prefix}/contact-links` }),
  )
  const link = { brandId, contactId: contactIdOf(brandId, { email }) }
  return `${context.apiUrl}/brand-contacts/${signContactLink(secret.SecretString ?? '', link)}`
}

test.each([
  ['en', ['Unsubscribe', 'You have unsubscribed']],
  ['de', ['Abbestellen', 'Die E-Mails sind abbestellt']],
] as const)(
  'asking, done and a bad link pass axe and fit a phone, in both schemes: %s',
  async (language, [button, done]) => {
    const link = await linkOf(language)
    await atDesk(
      async ({ page }) => {
        const fits = async (what: string) => {
          for (const { colorScheme, viewport } of looks) {
            await page.setViewportSize(viewport)
            await page.emulateMedia({ colorScheme })
            const look = `${what}, ${colorScheme}, ${viewport.width} pixels`
            expect([look, await axeFindings(page)]).toEqual([look, []])
            const isWider = await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth')
            expect([look, isWider]).toEqual([look, false])
          }
        }
        await page.goto(link)
        await page.getByRole('button', { name: button }).waitFor()
        await fits('asking')
        await page.getByRole('button', { name: button }).press('Enter')
        await page.getByRole('heading', { name: done }).waitFor()
        await fits('done')
        await page.goto(`${link.slice(0, -4)}AAAA`)
        await page.getByRole('heading', { level: 1 }).waitFor()
        expect(await page.getByRole('button').count()).toBe(0)
        await fits('a bad link')
      },
      { ...FOR_AXE, locale: language },
    )
  },
)
