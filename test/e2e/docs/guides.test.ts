import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { eventually, orderReaching, readOrder } from '../api.ts'
import { act } from '../brand.ts'
import { context } from '../context.ts'

/** The pages that a developer follows one after the other, with their commands as they stand. */
const PAGES = ['place-an-order', 'follow-orders', 'change-an-order', 'test']

const ofThisRun = (text: string) => text.replaceAll('"aurora"', '"brand-21"').replaceAll('"borealis"', '"brand-22"')

/** The brands and addresses of this run stand for those of `npm start`. */
function commandsOf(page: string, folder: string): string {
  const text = readFileSync(`docs/guides/${page}.md`, 'utf8')
  const blocks = [...text.matchAll(/^```sh\n(.+?)^```$/gms)].map(([, block]) => block)
  expect(blocks.length).toBeGreaterThan(0)
  return ofThisRun(blocks.join('\n'))
    .replaceAll('http://localhost:3000', context.apiUrl)
    .replaceAll('/tmp/guide', join(folder, 'guide'))
}

test('the commands of the guides work one after the other', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'guides-'))
  mkdirSync(join(folder, '.local'))
  mkdirSync(join(folder, 'docs/examples'), { recursive: true })
  writeFileSync(join(folder, 'docs/examples/order.json'), ofThisRun(readFileSync('docs/examples/order.json', 'utf8')))
  const outputs = { storefrontKey: context.storefrontKey, demoBrands: { aurora: context.brands['brand-21'] } }
  writeFileSync(join(folder, '.local/outputs.json'), JSON.stringify(outputs))
  let script = 'set -euo pipefail\n'
  for (const page of PAGES) {
    script += `${commandsOf(page, folder)}\n`
    if (page === 'place-an-order') {
      await run(script, folder)
      const { id, brandOrders } = JSON.parse(readFileSync(join(folder, 'guide-order.json'), 'utf8'))
      // A reader has come so far when the brands have the order, and the first has shipped by itself.
      await orderReaching(id, 'in_progress', 'completed')
      await act('brand-21', brandOrders[0].id, 'ship')
      await eventually('a shipment', async () => (await readOrder(id)).fulfillmentStatus !== 'unfulfilled')
    }
  }
  await run(script, folder)
  const refund = JSON.parse(readFileSync(join(folder, 'guide-refund.json'), 'utf8'))
  expect(refund).toMatchObject({ status: 'pending', returnedBy: 'platform' })
})

async function run(script: string, cwd: string): Promise<void> {
  await promisify(execFile)('bash', ['-c', script], { cwd }).catch(({ stderr, stdout }) => {
    throw new Error(`A command of the guides failed: ${stderr}\n${stdout}`)
  })
}
