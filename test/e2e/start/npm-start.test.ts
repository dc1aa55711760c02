import { execFile, execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { drawTerminal, linesOf } from '../../../bin/start/terminal/picture.ts'

const PICTURE = 'docs/npm-start.svg'
const HOW = 'DRAW=true npx vitest run --project e2e test/e2e/start/npm-start.test.ts draws docs/npm-start.svg anew.'

/** The project in a folder of its own, as somebody has it who cloned it and installed its packages. */
function copyOfProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'diddo-clone-'))
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  for (const file of files.split('\0').filter((name) => name !== '')) {
    mkdirSync(join(folder, dirname(file)), { recursive: true })
    cpSync(file, join(folder, file))
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  mkdirSync(join(folder, '.local'))
  symlinkSync(resolve('.local/venv'), join(folder, '.local/venv'))
  return folder
}

/** A line without what differs from run to run. */
const known = (line: string): string =>
  line
    .replaceAll(/(PLAT|ord)[-_]\w+/g, '$1-…')
    .replaceAll(/\d[\d.]*/g, '#')
    .replaceAll(/ +/g, ' ')
    .trimEnd()

test('npm start goes from nothing to a delivered order, and prints what the README’s picture shows', async () => {
  const folder = copyOfProject()
  const { AWS_ENDPOINT_URL: _, ...environment } = process.env
  const words = ['bin/run.mjs', 'start', '--once', '--port', 'auto']
  const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: folder, env: environment })
  rmSync(folder, { recursive: true, force: true })
  const lines = stdout.trimEnd().split('\n')
  if (process.env.DRAW === 'true') writeFileSync(PICTURE, drawTerminal('npm start on a terminal', asByDefault(lines)))
  const shown = new Set(linesOf(readFileSync(PICTURE, 'utf8')).map(known))
  expect(new Set(lines.map(known)), HOW).toEqual(shown)
})

/** With the ports of a run that finds them free. */
function asByDefault(lines: readonly string[]): string[] {
  return lines.map((line) =>
    line
      .replace(/(localhost:)\d+/, '$13000')
      .replace(/(127\.0\.0\.1:)\d+/, '$14566')
      .replace(/aurora on \d+, borealis on \d+/, 'aurora on 4001, borealis on 4002'),
  )
}
