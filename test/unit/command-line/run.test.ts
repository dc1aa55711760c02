import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import packageJson from '../../../package.json' with { type: 'json' }

const root = resolve(import.meta.dirname, '../../..')
const clone = mkdtempSync(join(tmpdir(), 'diddo-clone-'))
afterAll(() => rmSync(clone, { recursive: true }))

test('inputs row 18: npm start before npm ci is one sentence', () => {
  mkdirSync(join(clone, 'bin'))
  for (const file of ['bin/run.mjs', 'bin/start.ts', 'package.json']) copyFileSync(join(root, file), join(clone, file))
  const { status, stderr } = spawnSync('npm', ['start', '--silent'], { cwd: clone, encoding: 'utf8' })
  expect([status, stderr]).toEqual([1, 'The packages of this project are not installed. Run npm ci first.\n'])
})

test('every script that runs a command names one that exists', () => {
  const scripts = Object.values(packageJson.scripts).filter((script) => script.includes('bin/'))
  expect(scripts.length).toBeGreaterThan(8)
  for (const script of scripts) {
    const [, name = ''] = /^node bin\/run\.mjs ([a-z-]+)(?: && npm run [a-z: -]+)?$/.exec(script) ?? []
    expect([script, existsSync(join(root, `bin/${name}.ts`))]).toEqual([script, true])
  }
})

test('a command gets its own words, and its exit code is kept', () => {
  const { status, stderr } = spawnSync(process.execPath, ['bin/run.mjs', 'logs', '--snice', '1h'], {
    cwd: root,
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([2, expect.stringContaining('(Did you mean --since?)')])
})
