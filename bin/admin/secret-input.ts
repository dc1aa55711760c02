import { readFileSync } from 'node:fs'
import { stderr, stdin } from 'node:process'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import * as z from 'zod'
import { AdminFailure } from './admin-failure.ts'
import type { Input } from './input.ts'
import type { Option } from './option.ts'

/** Secrets come from a file, standard input or a prompt: a command line is seen by every process and kept by the shell. */
export const secretOptions = {
  'secrets-file': { value: '<file>', help: 'JSON object with the secrets; - reads it from standard input' },
  'ask-secret': { value: '<name>', several: true, help: 'asks for this secret without showing it' },
} as const satisfies Record<string, Option>

export async function readSecrets(input: Input): Promise<Record<string, unknown>> {
  const file = input.text('secrets-file')
  const secrets = file === undefined ? {} : secretsIn(file)
  const names = input.texts('ask-secret') ?? []
  if (names.length > 0 && !stdin.isTTY) {
    throw new AdminFailure('--ask-secret needs a terminal. Programs use --secrets-file.')
  }
  for (const name of names) secrets[name] = await ask(name)
  return secrets
}

/** The text of a file, or of standard input for `-`. */
export function readInput(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch {
    throw new AdminFailure(`${file === '-' ? 'Standard input' : `"${file}"`} cannot be read.`)
  }
}

function secretsIn(file: string): Record<string, unknown> {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(readInput(file)))
  } catch (error) {
    if (error instanceof AdminFailure) throw error
    // The parser's own message quotes the secret.
    throw new AdminFailure('The secrets must be a JSON object, such as {"signingSecret":"whsec_…"}.')
  }
}

/** Asks on the terminal. What is typed is not shown. */
async function ask(name: string): Promise<string> {
  stderr.write(`${name}: `)
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: stdin, output: nowhere, terminal: true })
  try {
    return await lines.question('')
  } finally {
    lines.close()
    stderr.write('\n')
  }
}
