import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { integrationKinds } from '../functions/brands/kinds/integrations.ts'
import { CommandFailure } from './command-line/command-failure.ts'
import { commandLine, runCommand } from './command-line/run-command.ts'
import { nameFault, namesOf } from './new-brand/names.ts'
import { scaffold } from './new-brand/scaffold.ts'

/** `npm run new:brand`: the beginnings of an integration, with tests that pass. */

const root = resolve(import.meta.dirname, '..')

function run(kind: string): string {
  const fault = nameFault(kind, integrationKinds)
  if (fault !== null) throw new CommandFailure(fault)

  const files = scaffold(root, namesOf(kind))
  const code = files.filter((file) => file.endsWith('.ts'))
  // Long names change where lines break, and the API's description lists the kinds of integrations.
  finish('npx', ['biome', 'check', '--write', ...code])
  finish(process.execPath, ['bin/openapi.ts'])
  return `Made ${kind}:

${files.map((file) => `  ${file}`).join('\n')}
  docs/openapi.json

Next:
  1. npx vitest run --project unit ${kind}
     runs its tests and the conformance suite. All pass, against a made-up back end.
  2. test/stand-ins/${kind}/server.ts: make it answer as the real back end does.
  3. functions/brands/kinds/${kind}/connection.ts and answers.ts: its requests and answers.
  4. functions/brands/kinds/${kind}/webhook.ts and reports.ts: how it signs its webhooks, and
     what they mean.
  5. functions/brands/kinds/${kind}/settings.ts: its settings, secrets and what it can do.
  6. npm run check

docs/add-a-brand.md says how, and how to try it with a brand.
`
}

function finish(command: string, words: string[]): void {
  const { status, stderr } = spawnSync(command, words, { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new CommandFailure(`The files are written, but ${command} ${words[0]} failed:\n${stderr}`)
}

const program = commandLine('npm run new:brand --')
  .description(
    `Makes the files of a custom integration and registers it.
docs/add-a-brand.md says how to go on.`,
  )
  .argument('<name>', 'such as acme-shop: its folder, and what a brand’s "integration" says')
  .action((name) => console.log(run(name)))
process.exitCode = await runCommand(program, process.argv.slice(2))
