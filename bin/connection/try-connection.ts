import * as z from 'zod'
import type { ConnectionCheck } from '../../functions/brands/kinds/integration.ts'
import { findIntegration, integrationKinds } from '../../functions/brands/kinds/integrations.ts'
import { createBrandHttp } from '../../functions/brands/line/brand-http.ts'
import { CommandFailure } from '../command-line/command-failure.ts'

export interface ConnectionInput {
  readonly kind: string
  /** Names of files with JSON. */
  readonly settings: string
  readonly secrets: string
}

/** Tries a brand's connection, or sets its back end up, with settings and secrets from files. */
export async function tryConnection(
  action: 'check' | 'set-up',
  { kind, settings, secrets }: ConnectionInput,
  readInput: (file: string) => string,
): Promise<ConnectionCheck> {
  const integration = findIntegration(kind)
  if (integration === null) throw new CommandFailure(`The kind is one of ${integrationKinds.join(', ')}.`)
  const connection = integration.connect({
    settings: parsed(integration.settings, readInput(settings), 'settings'),
    secrets: parsed(integration.secrets, readInput(secrets), 'secrets'),
    // A person who runs this may call their own machine.
    http: createBrandHttp({ loopbackAllowed: true }),
    now: () => new Date(),
  })
  if (action === 'check') return connection.check()
  if (connection.setUp === undefined) throw new CommandFailure(`There is nothing to set up for ${kind} by an API.`)
  return connection.setUp()
}

function parsed(schema: z.ZodObject, text: string, name: string): unknown {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    // The parser's own message quotes the text, which may be a secret.
    throw new CommandFailure(`The ${name} are not JSON.`)
  }
  const read = schema.safeParse(json)
  if (!read.success) throw new CommandFailure(`The ${name} do not fit: ${z.prettifyError(read.error)}`)
  return read.data
}
