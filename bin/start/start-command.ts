import { portOrAuto } from '../command-line/option-values.ts'
import { commandLine } from '../command-line/run-command.ts'

import type { PortChoice, WantedPort } from './network/ports.ts'

export type StartOptions = {
  readonly once: boolean
  readonly fresh: boolean
  /** Whether the stack is filled with a fortnight of orders. */
  readonly demo: boolean
  /** Whether demo brands ship and deliver only when a person says so. */
  readonly byHand: boolean
  readonly port: PortChoice
  /** Absent, it is the usual one, or any where `port` is `auto`. */
  readonly emulatorPort?: PortChoice | undefined
  /** The first brand's port; the next one follows. */
  readonly brandPort?: PortChoice | undefined
}

/** Ports when nothing else is said. */
const usual = { api: 3000, emulator: 4566, brand: 4001 } as const

export function startCommand(start: (options: StartOptions) => Promise<void>) {
  return commandLine('npm start --')
    .description(
      `Runs Diddo Orders on this machine: deploys it to a local AWS emulator, places an order of two brands, follows it to its delivery, and then stays up and shows what happens.

The emulator needs Python 3.10 or newer, or Docker. With AWS_ENDPOINT_URL set, the emulator at that address is used. NO_COLOR gives plain lines. Addresses and keys are written to .local/outputs.json.`,
    )
    .option('--once', 'end after the demo order; the exit code is 0 when it was delivered', false)
    .option('--demo', 'fill it with a fortnight of some 200 orders of six brands, for the dashboard', false)
    .option('--fresh', 'forget everything that earlier runs left in .local', false)
    .option('--by-hand', 'demo brands ship and deliver only when they are asked to', false)
    .option('--port <port>', 'of the API and its pages; auto finds free ports for everything', portOrAuto, usual.api)
    .option('--emulator-port <port>', `of the AWS emulator, or auto (default: ${usual.emulator})`, portOrAuto)
    .option('--brand-port <port>', `of the first demo brand, or auto (default: ${usual.brand})`, portOrAuto)
    .action(start)
}

/** The ports that a run needs: of the API, of the emulator where one is started, and of each demo brand. */
export function wantedPorts(options: StartOptions, brandIds: readonly string[], startsEmulator: boolean): WantedPort[] {
  const otherwise = <Port extends number>(port: Port) => (options.port === 'auto' ? 'auto' : port)
  const { port, emulatorPort = otherwise(usual.emulator), brandPort = otherwise(usual.brand) } = options
  const emulator = { what: 'the AWS emulator', option: '--emulator-port', choice: emulatorPort, usual: usual.emulator }
  return [
    { what: 'the API', option: '--port', choice: port, usual: usual.api },
    ...(startsEmulator ? [emulator] : []),
    ...brandIds.map((id, index) => ({
      what: `the demo brand ${id}`,
      option: '--brand-port',
      choice: brandPort === 'auto' ? brandPort : brandPort + index,
      usual: usual.brand + index,
    })),
  ]
}
