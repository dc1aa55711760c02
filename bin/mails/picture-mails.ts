import { join } from 'node:path'
import { launchBrowser } from '../screenshots/signed-in.ts'

/** Wider than the mail, so that the ground around it is seen; a phone's smallest usual width. */
const looks = [
  { name: 'light', colorScheme: 'light', viewport: { width: 720, height: 600 } },
  { name: 'dark', colorScheme: 'dark', viewport: { width: 720, height: 600 } },
  { name: 'phone', colorScheme: 'light', viewport: { width: 360, height: 640 } },
] as const

/** Pictures each mail in each look; gives the names of the files. */
export async function pictureMails(
  mails: readonly { readonly name: string; readonly html: string }[],
  folder: string,
): Promise<string[]> {
  const browser = await launchBrowser()
  const files: string[] = []
  try {
    for (const { name: look, ...settings } of looks) {
      const profile = await browser.newContext(settings)
      const page = await profile.newPage()
      for (const { name, html } of mails) {
        await page.setContent(html, { waitUntil: 'load' })
        const picture = () => page.screenshot({ path: join(folder, `${name}-${look}.png`), fullPage: true })
        // Of a very high page it may fail once, on a busy machine.
        await picture().catch(picture)
        files.push(`${name}-${look}.png`)
      }
      await profile.close()
    }
  } finally {
    await browser.close()
  }
  return files
}
