import { stderr, stdin } from 'node:process'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import type { Command, OptionValues } from '@commander-js/extra-typings'
import * as z from 'zod'
import { CommandFailure } from '../command-line/command-failure.ts'
import { repeatable } from '../command-line/option-values.ts'
import { readInput } from '../command-line/read-input.ts'

/** Secrets come from a file, standard input or a prompt: a command line is seen by every process and kept by the shell. */
export function withSecretOptions<Words extends unknown[], Options extends OptionValues>(
  command: Command<Words, Options>,
) {
  return command
    .option('--secrets-file <file>', 'JSON object with the secrets; - reads it from standard input')
    .option('--ask-secret <name>', 'ask for this secret without showing it; repeatable', repeatable)
}

type SecretOptions = { readonly secretsFile?: string | undefined; readonly askSecret?: readonly string[] | undefined }

export async function readSecrets({ secretsFile, askSecret = [] }: SecretOptions): Promise<Record<string, unknown>> {
  const secrets = secretsFile === undefined ? {} : secretsIn(secretsFile)
  if (askSecret.length > 0 && !stdin.isTTY) {
    throw new CommandFailure('--ask-secret needs a terminal. Programs use --secrets-file.')
  }
  for (const name of askSecret) secrets[name] = await ask(name)
  return secrets
}

function secretsIn(file: string): Record<string, unknown> {
  const text = readInput(file)
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text))
  } catch {
    // The parser's own message quotes the secret.
    throw new CommandFailure('The secrets must be a JSON object, such as {"signingSecret":"whsec_…"}.')
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
