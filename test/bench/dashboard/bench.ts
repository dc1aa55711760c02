import { readOutputs } from '../../../bin/local-run/outputs.ts'
import { launchBrowser, signedIn } from '../../../bin/screenshots/signed-in.ts'

/*
 * `npm run bench -- dashboard`: milliseconds from the request of /dashboard/orders to the first row of orders, with an
 * empty cache, on a throttled network and processor. `npm start -- --demo` runs beside it, with 200 orders.
 */

const RUNS = 5
const conditions = [
  { name: 'as it is', network: null, cpu: 1 },
  {
    name: '10 Mbit/s, 40 ms, processor / 4',
    network: { offline: false, latency: 40, downloadThroughput: 1_250_000, uploadThroughput: 1_250_000 },
    cpu: 4,
  },
  {
    name: '1.6 Mbit/s, 150 ms, processor / 4',
    network: { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 },
    cpu: 4,
  },
]

interface BrowserPage {
  readonly document: { querySelector(selector: string): unknown }
}

/** Run in the browser: when the first row is there. */
function firstRow(): number | null {
  const { document } = globalThis as unknown as BrowserPage
  return document.querySelector('main tbody tr a') === null ? null : performance.now()
}

/** Run in the browser: bytes that were loaded for it. */
function loaded(): number {
  const resources = performance.getEntriesByType('resource') as unknown as { readonly encodedBodySize: number }[]
  return resources.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)
}

const outputs = readOutputs()
const browser = await launchBrowser()
for (const { name, network, cpu } of conditions) {
  const times: number[] = []
  let kilobytes = 0
  const profile = await browser.newContext({ locale: 'en-US', viewport: { width: 1280, height: 900 } })
  profile.setDefaultTimeout(120_000)
  const page = await signedIn(profile, outputs)
  await page.goto(`${outputs.dashboardUrl}/orders`)
  await page.locator('main tbody tr a').first().waitFor()
  const devTools = await profile.newCDPSession(page)
  await devTools.send('Network.enable')
  await devTools.send('Network.setCacheDisabled', { cacheDisabled: true })
  if (network !== null) await devTools.send('Network.emulateNetworkConditions', network)
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: cpu })
  for (let run = 0; run < RUNS; run++) {
    await page.reload({ waitUntil: 'commit' })
    const seen = await page.waitForFunction(firstRow)
    times.push(Number(await seen.jsonValue()))
    kilobytes = (await page.evaluate(loaded)) / 1000
  }
  times.sort((one, other) => one - other)
  const [fastest = 0, median = 0, slowest = 0] = [times[0], times[RUNS >> 1], times.at(-1)]
  console.log(
    `${name}: first row after ${Math.round(median)} ms (${Math.round(fastest)} to ${Math.round(slowest)}), ${Math.round(kilobytes)} kB`,
  )
  await profile.close()
}
await browser.close()
