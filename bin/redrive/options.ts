import { parseArgs } from 'node:util'

export type RedriveOptions = {
  /** A queue's short name, such as `brand-updates`; undefined means all of the stage. */
  readonly queue: string | undefined
  readonly stage: string
  readonly count: boolean
  readonly help: boolean
}

export const redriveHelp = `Puts the messages of dead-letter queues back where they came from.

  npm run redrive -- [queue] [options]

  Without a queue's name, such as brand-updates: of all queues of the stage.
  Every message may safely run again. Find out first why it failed: npm run logs.

  --count           only says how many messages lie there
  --stage <stage>   local (default) is the emulator of npm start, or the one that
                    AWS_ENDPOINT_URL names; any other stage is on AWS, with your
                    own credentials and region
  --help            this text
`

/** Reads the command line of `npm run redrive`; throws an error with a sentence for a person. */
export function parseRedrive(words: readonly string[]): RedriveOptions {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      stage: { type: 'string', default: 'local' },
      count: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (positionals.length > 1) throw new Error('One queue at a time, or none for all of them.')
  return { queue: positionals[0], stage: values.stage, count: values.count, help: values.help }
}
