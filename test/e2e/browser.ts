import packaged from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

/** A headless browser: the one that comes with npm on Linux, elsewhere the machine's own Chrome. */
export async function openBrowser(): Promise<Browser> {
  if (process.platform !== 'linux') return chromium.launch({ channel: 'chrome' })
  return chromium.launch({ executablePath: await packaged.executablePath(), args: packaged.args })
}
