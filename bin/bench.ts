import { globSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** `npm run bench -- <name>`: runs test/bench/<name>/bench.ts. */
// Set before any code that logs is loaded: its lines would be measured and would hide the numbers.
process.env.POWERTOOLS_LOG_LEVEL ??= 'SILENT'
const root = resolve(import.meta.dirname, '..')
const files = globSync('test/bench/*/bench.ts', { cwd: root })
const wanted = process.argv[2]
const file = files.find((one) => basename(dirname(one)) === wanted)
if (file === undefined) {
  console.log(`npm run bench -- <name>\n\n${files.map((one) => `  ${basename(dirname(one))}`).join('\n')}`)
  process.exitCode = wanted === undefined || wanted === '--help' ? 0 : 1
} else {
  await import(pathToFileURL(resolve(root, file)).href)
}
