import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { startCostStack } from '../../../bin/cost/cost-stack.ts'
import { apiAddress } from '../../../bin/start/deployment/api-address.ts'
import { startSite } from '../../../bin/start/site/site.ts'
import { deployBare } from './bare/deploy-bare.ts'
import { storeOrders } from './grow.ts'
import { startInstantBrand } from './instant-brands.ts'
import {
  barePipeline,
  type Measured,
  ourPipeline,
  type Pipeline,
  placeOrders,
  type Round,
  together,
} from './pipeline.ts'
import { measureStartUp } from './start-up.ts'

/*
 * `npm run bench -- orders`: two-brand orders through the whole system on this machine, from the request until both
 * brands have them, beside a bare pipeline that stores an order and posts it to the brands without any care. Compare
 * the ratios; the absolute numbers are this machine's, and the emulator is one process. Both take turns, so that
 * whatever else the machine does meets both alike; and each begins with `--warm` orders that are not counted.
 *
 * `--stored 100000` writes the rows of so many orders before it measures a last time: what grows with a table shows then.
 */
const { values } = parseArgs({
  args: process.argv.slice(3),
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '60' },
    warm: { type: 'string', default: '30' },
    stored: { type: 'string', default: '1000' },
  },
})
const [count, warm] = [Number(values.count), Number(values.warm)]
const ROUNDS = 3
const SECRET = `whsec_${Buffer.from('secret of the benchmark'.padEnd(32, '.')).toString('base64')}`
const HOT = ['place-order', 'relay', 'find-due-work', 'dispatch-to-signed-http', 'receive-update', 'apply-update']

const stack = await startCostStack((line) => console.error(line))
const brands = await Promise.all(['aurora', 'borealis'].map(startInstantBrand))
try {
  for (const { id, url } of brands) {
    await stack.administration.brand({ id, name: id, commandUrl: url, signingSecret: SECRET })
  }
  const bareUrl = await deployBare(stack.emulator.environment, brands)
  const site = await startSite({ port: 0, api: apiAddress(bareUrl), endpointUrl: stack.emulator.endpointUrl })
  const pipelines = [
    ourPipeline(stack.apiUrl, stack.key),
    barePipeline(
      site.url,
      brands.map(({ id }) => id),
    ),
  ]
  console.log(`${count} orders of two brands, ${cpus().length} CPUs, Node ${process.version}\n`)
  console.log('            at once   orders/s   median ms    p99 ms   functions’ CPU ms   emulator’s CPU ms')
  for (const atOnce of [1, 8]) {
    for (const pipeline of pipelines) await placeOrders(pipeline, brands, { count: warm, atOnce })
    const rounds = pipelines.map((): Round[] => [])
    for (let round = 0; round < ROUNDS; round++) {
      for (const [index, pipeline] of pipelines.entries()) {
        rounds[index]?.push(await placeOrders(pipeline, brands, { count: Math.ceil(count / ROUNDS), atOnce }))
      }
    }
    const [ours, bare] = pipelines.map((pipeline, index) => shown(pipeline, together(rounds[index] ?? []), atOnce))
    if (ours !== undefined && bare !== undefined) showRatio(ours, bare, atOnce)
  }
  const [ours] = pipelines
  const stored = Number(values.stored)
  if (ours !== undefined && stored > 0) {
    await storeOrders(stack.emulator.endpointUrl, stored)
    console.log(`\nWith the rows of ${stored} orders more in the tables:`)
    shown(ours, together([await placeOrders(ours, brands, { count, atOnce: 1 })]), 1)
  }
  console.log('\nStart of a function: size and load time, and those of its AWS clients alone')
  for (const name of HOT) {
    const { kilobytes, milliseconds, clients } = await measureStartUp(name)
    console.log(
      `  ${name.padEnd(26)}${kilobytes} KB, ${milliseconds} ms; clients ${clients.kilobytes} KB, ${clients.milliseconds} ms`,
    )
  }
  await site.stop()
} finally {
  for (const brand of brands) await brand.stop()
  await stack.stop()
}
process.exit()

function shown(pipeline: Pipeline, measured: Measured, atOnce: number): Measured {
  const { perSecond, median, p99, functions, emulator } = measured
  const numbers = [perSecond, median, p99, functions, emulator].map((one, index) =>
    one.toFixed(index === 0 ? 1 : 0).padStart([11, 12, 10, 20, 20][index] ?? 0),
  )
  console.log(`${pipeline.name.padEnd(12)}${String(atOnce).padStart(7)}${numbers.join('')}`)
  return measured
}

function showRatio(ours: Measured, bare: Measured, atOnce: number): void {
  const ratio = (name: keyof Measured) => (ours[name] / bare[name]).toFixed(2)
  const [speed, median, cpu] = [ratio('perSecond'), ratio('median'), ratio('functions')]
  console.log(
    `  ours to bare at ${atOnce}: ${speed} × the orders/s, ${median} × the median, ${cpu} × the functions’ CPU`,
  )
}
