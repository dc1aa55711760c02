import { globSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Argument } from '@commander-js/extra-typings'
import { commandLine, runCommand } from './command-line/run-command.ts'

/** `npm run bench -- <name>`: runs test/bench/<name>/bench.ts. */
const root = resolve(import.meta.dirname, '..')
const names = globSync('test/bench/*/bench.ts', { cwd: root }).map((file) => basename(dirname(file)))

const program = commandLine('npm run bench --')
  .description('Measures speed and processor time on this machine, by itself: nothing else should run.')
  .addArgument(new Argument('<name>', 'what to measure').choices(names))
  .action(async (name) => {
    // Before anything that logs is loaded: its lines would be measured and hide the numbers.
    process.env.POWERTOOLS_LOG_LEVEL ??= 'SILENT'
    await import(pathToFileURL(resolve(root, `test/bench/${name}/bench.ts`)).href)
  })
const code = await runCommand(program, process.argv.slice(2))
// A bench sets an exit code of its own.
if (code !== 0) process.exitCode = code
