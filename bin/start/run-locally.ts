import { join } from 'node:path'
import { CommandFailure } from '../command-line/command-failure.ts'
import { localSubfolder } from '../local-run/folders.ts'
import { forgetEarlierRuns } from '../local-run/forget.ts'
import { writeOutputs } from '../local-run/outputs.ts'
import { requireBrandPorts, runBrands } from './demo-brands/run-brands.ts'
import { placeDemoOrder } from './demo-order/place-demo-order.ts'
import { apiAddress } from './deployment/api-address.ts'
import { API_OUTPUT, deploy, outputOf } from './deployment/deploy.ts'
import { startEmulator } from './emulator/emulator.ts'
import { chooseEmulator } from './emulator/emulator-choice.ts'
import { requireFree } from './network/ports.ts'
import type { Shutdown } from './processes/shutdown.ts'
import { seed } from './seed/seed.ts'
import { startSite } from './site/site.ts'
import type { StartOptions } from './start-command.ts'
import { showSummary } from './terminal/summary.ts'
import type { Terminal } from './terminal/terminal.ts'

const AFTER_A_LOSS =
  'The demo brands may have orders that the platform no longer knows. npm start -- --fresh forgets all of them.'

/** What a killed run may lose. Saving an empty state takes a tenth of a second. */
const SAVE_EVERY_SECONDS = 5

/** The whole system on this machine, from nothing to a delivered order. */
export async function runLocally(options: StartOptions, terminal: Terminal, shutdown: Shutdown): Promise<void> {
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
    (log) => startEmulator({ port: options.emulatorPort, choice, log, saveEverySeconds: SAVE_EVERY_SECONDS }),
    ({ description }) => description,
  )
  shutdown.add(
    () => emulator.stop(),
    () => emulator.ifKilled(),
  )
  if (emulator.loss !== null) terminal.note(`${emulator.loss} ${AFTER_A_LOSS}`)
  const deployment = await terminal.phase(
    'Deploy',
    (log) => deploy({ environment: emulator.environment, outputsFile: join(localSubfolder(), 'stacks.json'), log }),
    ({ summary }) => summary,
  )
  const site = await terminal.phase(
    'Site',
    async () => {
      const api = apiAddress(outputOf(deployment.outputs, API_OUTPUT))
      return startSite({ port: options.port, api, endpointUrl: emulator.endpointUrl })
    },
    ({ url }) => url,
  )
  shutdown.add(() => site.stop())
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
  throw new CommandFailure('The AWS emulator has ended.')
}
