import { Argument } from '@commander-js/extra-typings'
import { integrationKinds } from '../../functions/brands/kinds/integrations.ts'
import { commandLine } from '../command-line/run-command.ts'
import { settingsHelp } from './settings-help.ts'
import type { ConnectionInput } from './try-connection.ts'

type Try = (action: 'check' | 'set-up', input: ConnectionInput) => Promise<void>

export function connectionCommand(tryConnection: Try) {
  const program = commandLine('npm run connection --').description(
    `Tries a brand's connection, or sets its back end up, before the brand is made. It runs on this machine and stores nothing.

A brand that exists is tried with what is stored of it: npm run admin -- brands check.`,
  )
  const actions = [
    ['check', 'Say whether the back end answers and has what orders need. Changes nothing there.'],
    ['set-up', 'Make there what orders need, as far as its API allows. May be repeated.'],
  ] as const
  for (const [name, description] of actions) {
    program
      .command(name)
      .description(description)
      .addArgument(new Argument('<kind>', 'how the brand is reached').choices(integrationKinds))
      .addHelpText('after', settingsHelp)
      .requiredOption('--settings <file>', 'JSON object with the brand’s settings')
      .requiredOption('--secrets <file>', 'JSON object with its secrets; - reads it from standard input')
      .action((kind, files) => tryConnection(name, { kind, ...files }))
  }
  return program
}
