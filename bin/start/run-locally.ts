import { join } from 'node:path'
import { bundleDashboard } from '../../lib/dashboard/bundle-dashboard.ts'
import { CommandFailure } from '../command-line/command-failure.ts'
import { localSubfolder } from '../local-run/folders.ts'
import { writeOutputs } from '../local-run/outputs.ts'
import { runBrands } from './demo-brands/run-brands.ts'
import type { RunningBrand } from './demo-brands/server.ts'
import type { WorkingTimes } from './demo-brands/staff.ts'
import { addDemo } from './demo-data/add-demo.ts'
import { demoBrands } from './demo-order/demo-order.ts'
import { placeDemoOrder } from './demo-order/place-demo-order.ts'
import { apiAddress } from './deployment/api-address.ts'
import { API_OUTPUT, deploy, outputOf } from './deployment/deploy.ts'
import { type Emulator, startEmulator } from './emulator/emulator.ts'
import { LiveTerminal } from './live-view/live-terminal.ts'
import { type Prepared, prepare, toolsInWords } from './prepare.ts'
import type { Shutdown } from './processes/shutdown.ts'
import { seedMembers } from './seed/members.ts'
import { seed } from './seed/seed.ts'
import { signInOf } from './site/sign-in.ts'
import { startSite } from './site/site.ts'
import type { StartOptions } from './start-command.ts'
import { showDelivered, showSummary } from './terminal/summary.ts'
import type { Terminal } from './terminal/terminal.ts'

const AFTER_A_LOSS =
  'The demo brands may have orders that the platform no longer knows. npm start -- --fresh forgets all of them.'

/** What a killed run may lose. Saving an empty state takes a tenth of a second. */
const SAVE_EVERY_SECONDS = 5

/** Time enough to cancel an order before it is shipped, and soon enough to watch. */
const WORKING_TIMES: WorkingTimes = { ship: 5000, deliver: 5000, label: 5000 }

/** The whole system on this machine, from nothing to a delivered order. */
export async function runLocally(options: StartOptions, terminal: Terminal, shutdown: Shutdown): Promise<void> {
  const began = performance.now()
  terminal.heading('Diddo Orders · local run')
  const prepared = await terminal.phase('Tools', (log) => prepare(options, shutdown, log), toolsInWords)
  const emulator = await runEmulator(prepared, terminal, shutdown)
  const { apiUrl, poolId } = await runApi(prepared.apiPort, emulator, terminal, shutdown)
  const live = new LiveTerminal(terminal)
  const brands = await terminal.phase(
    'Brands',
    () => runBrands(prepared.brandIds, prepared.brandPorts, apiUrl, (id, seen) => live.showBrand(id, seen)),
    (running) => running.map(({ brand, port }) => `${brand.brandId} on ${port}`).join(', '),
  )
  for (const brand of brands) shutdown.add(() => brand.stop())
  const ofOrder = brands.slice(0, demoBrands.length)
  const registered = await register({ apiUrl, poolId, emulator, brands, ofOrder, terminal })
  const { storefrontKey } = registered
  const orderId = await placeDemoOrder(apiUrl, storefrontKey, ofOrder, terminal)
  if (prepared.hasDemo) {
    const cast = brands.slice(demoBrands.length)
    await addDemo({ apiUrl, poolId, emulator, brands: cast, registered, terminal, shutdown })
  }
  const seconds = (performance.now() - began) / 1000
  if (options.once) return showDelivered(terminal, seconds)

  showSummary({ terminal, apiUrl, brands: ofOrder, orderId, seconds })
  if (!options.byHand) for (const { brand } of brands) brand.staff.start(WORKING_TIMES)
  const view = live.start(apiUrl, storefrontKey)
  shutdown.add(() => view.stop())
  await emulator.ended
  throw new CommandFailure(`The AWS emulator has ended. ${emulator.ifKilled() ?? ''}`)
}

async function runEmulator({ choice, emulatorPort }: Prepared, terminal: Terminal, shutdown: Shutdown) {
  const emulator = await terminal.phase(
    'Emulator',
    (log) => startEmulator({ port: emulatorPort, choice, log, saveEverySeconds: SAVE_EVERY_SECONDS }),
    ({ description }) => description,
  )
  shutdown.add(
    () => emulator.stop(),
    () => emulator.ifKilled(),
  )
  if (emulator.loss !== null) terminal.note(`${emulator.loss} ${AFTER_A_LOSS}`)
  return emulator
}

/** Deploys, and serves the API and its pages. Gives their address, and the pool of those who may sign in. */
async function runApi(port: number, emulator: Emulator, terminal: Terminal, shutdown: Shutdown) {
  const { environment, endpointUrl } = emulator
  const deployment = await terminal.phase(
    'Deploy',
    (log) => deploy({ environment, outputsFile: join(localSubfolder(), 'stacks.json'), log }),
    ({ summary }) => summary,
  )
  const signIn = signInOf(deployment.outputs)
  const site = await terminal.phase(
    'Site',
    async () => {
      await bundleDashboard()
      return startSite({ port, api: apiAddress(outputOf(deployment.outputs, API_OUTPUT)), endpointUrl, signIn })
    },
    ({ url }) => url,
  )
  shutdown.add(() => site.stop())
  return { apiUrl: site.url, poolId: signIn.poolId }
}

type Registration = {
  readonly apiUrl: string
  readonly poolId: string
  readonly emulator: Emulator
  readonly brands: readonly RunningBrand[]
  /** Those of the demo order. */
  readonly ofOrder: readonly RunningBrand[]
  readonly terminal: Terminal
}

/** Makes the platform know brands, a storefront, keys and members of the support staff, and writes them down. */
async function register({ apiUrl, poolId, emulator, brands, ofOrder, terminal }: Registration) {
  const seeded = await terminal.phase(
    'Seed',
    () => seed({ apiUrl, emulator, brands: ofOrder }),
    ({ summary }) => summary,
  )
  const members = await seedMembers(emulator.endpointUrl, poolId)
  writeOutputs({
    apiUrl,
    dashboardUrl: `${apiUrl}/dashboard`,
    endpointUrl: emulator.endpointUrl,
    storefrontKey: seeded.storefrontKey,
    adminKey: seeded.adminKey,
    support: members.support,
    supportAdmin: members.supportAdmin,
    demoBrands: Object.fromEntries(brands.map(({ brand, adminUrl }) => [brand.brandId, { adminUrl }])),
  })
  return { ...seeded, members }
}
