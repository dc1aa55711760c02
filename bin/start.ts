import { join } from 'node:path'
import { apiAddress } from './local/api-address.ts'
import { API_OUTPUT, deploy, outputOf } from './local/deploy.ts'
import { startEmulator } from './local/emulator.ts'
import { chooseEmulator } from './local/emulator-choice.ts'
import { localSubfolder } from './local/folders.ts'
import { forgetEarlierRuns } from './local/forget.ts'
import { startFront } from './local/front/front.ts'
import { LocalFailure, reasonOf } from './local/local-failure.ts'
import { parseStart, type StartOptions, startHelp } from './local/options.ts'
import { writeOutputs } from './local/outputs.ts'
import { placeDemoOrder } from './local/place-demo-order.ts'
import { requireFree } from './local/ports.ts'
import { requireBrandPorts, runBrands } from './local/run-brands.ts'
import { seed } from './local/seed.ts'
import { showSummary } from './local/show-summary.ts'
import { Shutdown } from './local/shutdown.ts'
import { Terminal } from './local/terminal.ts'

/** `npm start`: the whole system on this machine, from nothing to a delivered order. */
async function run(options: StartOptions, terminal: Terminal, shutdown: Shutdown): Promise<void> {
  const began = performance.now()
  const apiUrl = `http://localhost:${options.port}`
  if (options.fresh) forgetEarlierRuns()
  terminal.heading('Diddo Orders · local run')

  const choice = await terminal.phase(
    'Tools',
    async () => {
      await requireFree(options.port, 'the API', '--port')
      await requireBrandPorts(options.brandPort)
      return chooseEmulator()
    },
    (chosen) =>
      `Node ${process.versions.node}, ${chosen.kind === 'python' ? `Python ${chosen.python.version}` : chosen.kind === 'docker' ? 'Docker' : 'AWS_ENDPOINT_URL'}`,
  )
  const emulator = await terminal.phase(
    'Emulator',
    (log) => startEmulator({ port: options.emulatorPort, choice, log }),
    ({ description }) => description,
  )
  shutdown.add(() => emulator.stop())
  const deployment = await terminal.phase(
    'Deploy',
    (log) => deploy({ environment: emulator.environment, outputsFile: join(localSubfolder(), 'stacks.json'), log }),
    ({ summary }) => summary,
  )
  const front = await terminal.phase(
    'Front',
    async () => {
      const api = apiAddress(outputOf(deployment.outputs, API_OUTPUT))
      return startFront({ port: options.port, api, endpointUrl: emulator.endpointUrl })
    },
    ({ url }) => url,
  )
  shutdown.add(() => front.stop())
  const brands = await terminal.phase(
    'Brands',
    () => runBrands(options.brandPort, apiUrl),
    (running) => running.map(({ brand, port }) => `${brand.brandId} on ${port}`).join(', '),
  )
  for (const brand of brands) shutdown.add(() => brand.stop())
  const seeded = await terminal.phase(
    'Seed',
    () => seed({ apiUrl, emulator, brands }),
    ({ summary }) => summary,
  )
  writeOutputs({
    apiUrl,
    dashboardUrl: `${apiUrl}/dashboard`,
    endpointUrl: emulator.endpointUrl,
    storefrontKey: seeded.storefrontKey,
    adminKey: seeded.adminKey,
    support: seeded.support,
    demoBrands: Object.fromEntries(brands.map(({ brand, adminUrl }) => [brand.brandId, { adminUrl }])),
  })
  const orderId = await placeDemoOrder(apiUrl, seeded.storefrontKey, brands, terminal)
  showSummary({ terminal, apiUrl, brands, orderId, seconds: (performance.now() - began) / 1000, stays: !options.once })
  if (options.once) return
  await emulator.ended
  throw new LocalFailure('The AWS emulator has ended.')
}

async function main(): Promise<number> {
  const terminal = new Terminal()
  const shutdown = new Shutdown()
  const asked = shutdown.asked()
  let code = 0
  try {
    const options = parseStart(process.argv.slice(2))
    if (options.help) {
      terminal.line(startHelp)
      return 0
    }
    const signal = await Promise.race([run(options, terminal, shutdown), asked])
    if (signal) {
      terminal.close('Stopping.')
      code = options.once ? 130 : 0
    }
  } catch (error) {
    terminal.failure(reasonOf(error))
    code = 1
  }
  await shutdown.run()
  return code
}

process.exit(await main())
