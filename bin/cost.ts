import { parseArgs } from 'node:util'
import { measureOrders } from './cost/measure-orders.ts'
import { perMillion, showLedger, usageByPart } from './cost/show-ledger.ts'

/**
 * `npm run cost`: places orders on an emulator of its own, records every AWS call of every function, and prints what a
 * million orders cost at list prices. `-- --json` prints the sums alone.
 */
const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, orders: { type: 'string', default: '10' } },
})
const measured = await measureOrders(Number(values.orders), (line) => console.error(line))
if (values.json) {
  const { handOff, wholeLife, withEndpoint } = usageByPart(measured)
  const sums = {
    handOff: perMillion(handOff),
    wholeLife: perMillion(wholeLife),
    withEndpoint: perMillion(withEndpoint),
  }
  console.log(JSON.stringify({ perMillion: sums }))
} else {
  console.log(showLedger(measured))
}
process.exit()
