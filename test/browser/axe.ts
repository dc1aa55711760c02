import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What axe finds on the page, one line each. The profile must have `bypassCSP`: axe is put in as a script. The pointer
 * is taken away first: whatever a page scrolls below it may open its tooltip, which the design system puts beside all
 * landmarks.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.mouse.move(0, 0)
  await page.getByRole('tooltip').first().waitFor({ state: 'detached' })
  await page.addScriptTag({ content: source })
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(TAGS)} } })`,
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}
