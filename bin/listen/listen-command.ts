import { InvalidArgumentError } from '@commander-js/extra-typings'
import { wholeNumber } from '../command-line/option-values.ts'
import { commandLine } from '../command-line/run-command.ts'

export interface ListenOptions {
  readonly port: number
  /** What webhooks are answered with. */
  readonly status: number
  /** The secret of an endpoint that exists; without it, an endpoint is made at the local run. */
  readonly secret?: string | undefined
  readonly types: readonly string[]
}

export function listenCommand(listen: (options: ListenOptions) => Promise<void>) {
  return commandLine('npm run listen --')
    .description(
      `Receives webhooks on this machine, verifies their signatures and prints them.
Without --secret, it makes an endpoint at the local run (npm start), and deletes it at the end.`,
    )
    .option('--port <number>', 'where to listen; 0 for a free port', wholeNumber(0, 65_535), 4400)
    .option('--types <types>', 'event types of the endpoint it makes, separated by commas', types, ['*'])
    .option('--secret <whsec_…>', 'the secret of an endpoint that you made yourself', secret)
    .option('--status <number>', 'answer with this status, such as 503 to watch retries', wholeNumber(200, 599), 204)
    .action(listen)
}

function types(text: string): string[] {
  return text.split(',')
}

function secret(text: string): string {
  if (/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/.test(text)) return text
  throw new InvalidArgumentError('It takes the whole secret: whsec_ and at least 24 bytes in base64.')
}
