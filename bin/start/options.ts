import { parseArgs } from 'node:util'
import { CommandFailure } from '../command-line/command-failure.ts'
import { portOf } from './network/ports.ts'

export type StartOptions = {
  readonly once: boolean
  readonly fresh: boolean
  readonly help: boolean
  readonly port: number
  readonly emulatorPort: number
  /** The first brand's port; the next one follows. */
  readonly brandPort: number
}

export const startHelp = `Runs Diddo Orders on this machine: deploys it to a local AWS emulator, places an
order of two brands, follows it to its delivery, and then stays up.

  npm start [-- options]

  --once                 end after the demo order: 0 when it was delivered
  --fresh                forget everything that earlier runs left in .local
  --port <port>          of the API and its pages      (default 3000)
  --emulator-port <port> of the AWS emulator           (default 4566)
  --brand-port <port>    of the first demo brand       (default 4001)
  --help                 this text

Needs Python 3.10 or newer, or Docker, for the emulator. With AWS_ENDPOINT_URL
set, that emulator is used. NO_COLOR gives plain lines.
Addresses and keys are written to .local/outputs.json.
`

/** Reads the command line of `npm start`; throws `CommandFailure` for what it does not know. */
export function parseStart(words: readonly string[]): StartOptions {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        once: { type: 'boolean', default: false },
        fresh: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        port: { type: 'string' },
        'emulator-port': { type: 'string' },
        'brand-port': { type: 'string' },
      },
    })
    return {
      once: values.once,
      fresh: values.fresh,
      help: values.help,
      port: portOf(values.port, '--port', 3000),
      emulatorPort: portOf(values['emulator-port'], '--emulator-port', 4566),
      brandPort: portOf(values['brand-port'], '--brand-port', 4001),
    }
  } catch (error) {
    if (error instanceof CommandFailure) throw error
    throw new CommandFailure(
      `${error instanceof Error ? error.message : String(error)}\nnpm start -- --help lists the options.`,
    )
  }
}
