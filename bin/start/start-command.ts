import { port } from '../command-line/option-values.ts'
import { commandLine } from '../command-line/run-command.ts'

export type StartOptions = {
  readonly once: boolean
  readonly fresh: boolean
  readonly port: number
  readonly emulatorPort: number
  /** The first brand's port; the next one follows. */
  readonly brandPort: number
}

export function startCommand(start: (options: StartOptions) => Promise<void>) {
  return commandLine('npm start --')
    .description(
      `Runs Diddo Orders on this machine: deploys it to a local AWS emulator, places an order of two brands, follows it to its delivery, and then stays up.

The emulator needs Python 3.10 or newer, or Docker. With AWS_ENDPOINT_URL set, the emulator at that address is used. NO_COLOR gives plain lines. Addresses and keys are written to .local/outputs.json.`,
    )
    .option('--once', 'end after the demo order; the exit code is 0 when it was delivered', false)
    .option('--fresh', 'forget everything that earlier runs left in .local', false)
    .option('--port <port>', 'of the API and its pages', port, 3000)
    .option('--emulator-port <port>', 'of the AWS emulator', port, 4566)
    .option('--brand-port <port>', 'of the first demo brand; the others follow', port, 4001)
    .action(start)
}
