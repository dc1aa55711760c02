import packaged from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

const START_MILLISECONDS = 120_000

/** A headless browser: the one that comes with npm on Linux, elsewhere the machine's own Chrome. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await browserPath()
  if (executablePath === null) return chromium.launch({ channel: 'chrome', timeout: START_MILLISECONDS })
  return chromium.launch({ executablePath, args: packaged.args, timeout: START_MILLISECONDS })
}

/** Where npm's browser is, unpacked when it was not yet; null where the machine's own is used. */
export async function browserPath(): Promise<string | null> {
  return process.platform === 'linux' ? packaged.executablePath() : null
}
