import { join } from 'node:path'
import { localSubfolder } from '../local-run/folders.ts'
import { forgetEarlierRuns } from '../local-run/forget.ts'
import { readKeptDemo } from './demo-data/filling/kept-demo.ts'
import { castBrands } from './demo-data/stories/cast.ts'
import { demoBrands } from './demo-order/demo-order.ts'
import { chooseEmulator, type EmulatorChoice } from './emulator/emulator-choice.ts'
import { stopLeftOver } from './emulator/left-over-emulator.ts'
import { allStateFolders } from './emulator/saved-state.ts'
import { choosePorts } from './network/ports.ts'
import { onlyOne } from './processes/only-one.ts'
import type { Shutdown } from './processes/shutdown.ts'
import { type StartOptions, wantedPorts } from './start-command.ts'

export type Prepared = {
  readonly choice: EmulatorChoice
  readonly apiPort: number
  /** 0 where no emulator is started. */
  readonly emulatorPort: number
  /** Those of the demo order; with the demo's data also its cast. */
  readonly brandIds: readonly string[]
  readonly brandPorts: readonly number[]
  readonly hasDemo: boolean
}

/** Everything that can be refused, before anything is started. */
export async function prepare(
  options: StartOptions,
  shutdown: Shutdown,
  log: (line: string) => void,
): Promise<Prepared> {
  const lock = await onlyOne(join(localSubfolder(), 'npm-start.pid'), 'bin/run.mjs start')
  shutdown.add(async () => lock.release())
  for (const stateFolder of allStateFolders()) await stopLeftOver(stateFolder, log)
  if (options.fresh) forgetEarlierRuns()
  const choice = await chooseEmulator()
  const startsEmulator = choice.kind !== 'given'
  // A stack that was filled keeps its brands: orders of theirs are due.
  const hasDemo = options.demo || readKeptDemo() !== null
  const brandIds = [...demoBrands, ...(hasDemo ? castBrands : [])].map(({ id }) => id)
  const [apiPort = 0, ...others] = await choosePorts(wantedPorts(options, brandIds, startsEmulator))
  const emulatorPort = startsEmulator ? (others.shift() ?? 0) : 0
  return { choice, apiPort, emulatorPort, brandIds, brandPorts: others, hasDemo }
}

/** What a local run runs on. */
export function toolsInWords({ choice }: Prepared): string {
  const node = `Node ${process.versions.node}`
  if (choice.kind === 'python') return `${node}, Python ${choice.python.version}`
  return choice.kind === 'docker' ? `${node}, Docker` : `${node}, AWS_ENDPOINT_URL`
}
