import { parseArgs } from 'node:util'
import { CommandFailure } from '../command-line/command-failure.ts'

export interface ListenOptions {
  readonly help: boolean
  readonly port: number
  /** What webhooks are answered with. */
  readonly status: number
  /** Given where the endpoint was made elsewhere; otherwise one is made at the local run. */
  readonly secret: string | undefined
  readonly eventTypes: readonly string[]
}

export const listenHelp = `npm run listen [-- options]

Receives webhooks on this machine, verifies their signatures and prints them.
Without --secret it makes an endpoint at the local run (npm start) and deletes it at the end.

  --port <number>      where to listen; 4400 unless given, 0 for a free port
  --types <types>      event types of the endpoint it makes, separated by commas; * unless given
  --secret <whsec_…>   the secret of an endpoint that you made yourself
  --status <number>    answer with this status, such as 503 to watch retries; 204 unless given
  --help               show this`

export function parseListen(given: readonly string[]): ListenOptions {
  const { values } = parse(given)
  const port = wholeNumber('--port', values.port, 0, 65_535)
  const status = wholeNumber('--status', values.status, 200, 599)
  if (values.secret !== undefined && !/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/.test(values.secret)) {
    throw new CommandFailure('--secret takes the whole secret: whsec_ and at least 24 bytes in base64.')
  }
  return { help: values.help, port, status, secret: values.secret, eventTypes: values.types.split(',') }
}

function parse(given: readonly string[]) {
  try {
    return parseArgs({
      args: [...given],
      options: {
        help: { type: 'boolean', default: false },
        port: { type: 'string', default: '4400' },
        status: { type: 'string', default: '204' },
        secret: { type: 'string' },
        types: { type: 'string', default: '*' },
      },
    })
  } catch (error) {
    throw new CommandFailure(`${error instanceof Error ? error.message : error}\n\n${listenHelp}`)
  }
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text)
  if (Number.isInteger(value) && value >= least && value <= most) return value
  throw new CommandFailure(`${name} takes a number from ${least} to ${most}.`)
}
