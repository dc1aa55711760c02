import { parseArgs } from 'node:util'
import * as z from 'zod'
import type { ConnectionCheck } from '../../functions/brands/kinds/integration.ts'
import { findIntegration, integrationKinds } from '../../functions/brands/kinds/integrations.ts'
import { createBrandHttp } from '../../functions/brands/line/brand-http.ts'

export const connectionHelp = `Tries a brand's connection, or sets its back end up, before the brand is made.

  npm run connection -- check  <kind> --settings <file> --secrets <file>
  npm run connection -- set-up <kind> --settings <file> --secrets <file>

  <kind>             ${integrationKinds.join(', ')}
  --settings <file>  JSON object with the brand's settings
  --secrets <file>   JSON object with its secrets; - reads it from standard input
  --help             this text

  Runs on this machine and stores nothing. check changes nothing at the back end;
  set-up makes there what orders need, as far as its API allows, and may be repeated.
  A brand that exists is tried with what is stored of it: npm run admin -- brands check.
`

/** Runs one command; throws an error with a sentence for a person. `null` asks for the help text. */
export async function tryConnection(
  words: readonly string[],
  readInput: (file: string) => string,
): Promise<ConnectionCheck | null> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      settings: { type: 'string' },
      secrets: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) return null
  const [action, kind = ''] = positionals
  const integration = findIntegration(kind)
  if (action !== 'check' && action !== 'set-up') throw new Error('Say check or set-up; --help tells more.')
  if (integration === null) throw new Error(`The kind is one of ${integrationKinds.join(', ')}.`)
  if (values.settings === undefined || values.secrets === undefined) {
    throw new Error('Both --settings and --secrets are needed; --help tells more.')
  }
  const connection = integration.connect({
    settings: parsed(integration.settings, readInput(values.settings), 'settings'),
    secrets: parsed(integration.secrets, readInput(values.secrets), 'secrets'),
    // Whoever runs this may call their own machine.
    http: createBrandHttp({ loopbackAllowed: true }),
    now: () => new Date(),
  })
  if (action === 'check') return connection.check()
  if (connection.setUp === undefined) throw new Error(`There is nothing to set up for ${kind} by an API.`)
  return connection.setUp()
}

function parsed(schema: z.ZodObject, text: string, name: string): unknown {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    // The parser's own message quotes the text, which may be a secret.
    throw new Error(`The ${name} are not JSON.`)
  }
  const read = schema.safeParse(json)
  if (!read.success) throw new Error(`The ${name} do not fit: ${z.prettifyError(read.error)}`)
  return read.data
}
