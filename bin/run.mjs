import { existsSync } from 'node:fs'

/**
 * `node bin/run.mjs admin …` runs bin/admin.ts. This file is JavaScript and needs no
 * package, so that it can say what is missing where nothing else would load.
 */
const [name = ''] = process.argv.slice(2)
// npm writes this file when an installation is complete.
const isInstalled = existsSync(new URL('../node_modules/.package-lock.json', import.meta.url))

if (!isInstalled) {
  fail('The packages of this project are not installed. Run npm ci first.')
} else if (!process.features.typescript) {
  fail(
    `Node ${process.versions.node} cannot run TypeScript. Use the script of package.json, which brings its own Node.`,
  )
} else {
  // Commands find their own words where they would be without this file.
  process.argv.splice(1, 2, `bin/${name}.ts`)
  await import(new URL(`${name}.ts`, import.meta.url).href)
}

/** @param {string} sentence */
function fail(sentence) {
  console.error(sentence)
  process.exitCode = 1
}
