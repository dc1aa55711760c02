import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nameFault, namesOf } from '../../../bin/new-brand/names.ts'

const root = resolve(import.meta.dirname, '../../..')
const copy = mkdtempSync(join(tmpdir(), 'diddo-new-brand-'))
afterAll(() => rmSync(copy, { recursive: true, force: true }))

/** A copy of what the command reads and writes; the real files stay as they are. */
beforeAll(() => {
  const parts = [
    'bin',
    'functions',
    'docs',
    'test/slow-first.ts',
    'test/stand-ins',
    'test/unit',
    'test/vendure',
    'package.json',
    'tsconfig.json',
    'vitest.config.ts',
  ]
  // What the tests of Vendure install is much, and nothing of it is read here.
  const filter = (path: string) => !path.endsWith('node_modules')
  for (const part of parts) cpSync(join(root, part), join(copy, part), { recursive: true, filter })
  const biome = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'))
  writeFileSync(join(copy, 'biome.json'), JSON.stringify({ ...biome, vcs: { enabled: false } }))
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
})

function run(command: string, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(command, words, { cwd: copy, encoding: 'utf8' })
  return { status, output: stdout + stderr }
}

const newBrand = (...words: string[]) => run(process.execPath, 'bin/new-brand.ts', ...words)

/** A name that nobody gives an integration of theirs. */
const kind = 'made-by-a-test'

test('a new integration has the right form and types, and passes its tests and the conformance suite', () => {
  const made = newBrand(kind)
  expect([made.status, made.output]).toEqual([0, expect.stringContaining(`Made ${kind}`)])
  const files = [...made.output.matchAll(/^ {2}(\S+\.ts)$/gm)].map(([, file]) => String(file))
  expect(files).toContain(`functions/brands/kinds/${kind}/dispatch-to-${kind}.lambda.ts`)
  expect(run('npx', 'biome', 'check', '--error-on-warnings', ...files)).toMatchObject({ status: 0 })

  writeFileSync(join(copy, 'tsconfig.new.json'), JSON.stringify({ extends: './tsconfig.json', include: files }))
  expect(run('npx', 'tsc', '-p', 'tsconfig.new.json')).toEqual({ status: 0, output: '' })
  expect(files).toContain(`test/unit/brands/conformance/${kind}.test.ts`)
  // By the words of its own advice; and no test of the registry asks for more.
  const tested = run('npx', 'vitest', 'run', '--project', 'unit', kind, 'every-integration')
  expect([tested.status, tested.output]).toEqual([0, expect.stringMatching(/Test Files .*3 passed/)])
  expect(readFileSync(join(copy, 'docs/openapi.json'), 'utf8')).toContain(`"${kind}"`)

  // The same name again changes nothing.
  const registry = () => readFileSync(join(copy, 'functions/brands/kinds/integrations.ts'), 'utf8')
  const before = registry()
  expect(newBrand(kind)).toMatchObject({ status: 1, output: expect.stringContaining('already') })
  expect(registry()).toBe(before)
})

test('a name that is taken or cannot be one is refused, and nothing is written', () => {
  for (const name of ['signed-http', 'email', '../evil', 'Acme', 'class', 'a'.repeat(33)]) {
    expect([name, newBrand(name).status]).toEqual([name, 1])
    expect(existsSync(join(copy, `test/unit/brands/${name}.test.ts`))).toBe(name === 'signed-http')
  }
  expect(newBrand()).toMatchObject({ status: 2, output: expect.stringContaining("missing required argument 'name'") })
  expect(newBrand('--help')).toMatchObject({ status: 0, output: expect.stringContaining('npm run new:brand') })
})

test.each(['acme-', '-acme', 'a--b', '1acme', 'acme_shop', 'äcme', '', 'new'])('%j is no name', (name) => {
  expect(nameFault(name, [])).not.toBeNull()
})

test('a name in all its forms', () => {
  const names = { kind: 'acme-shop2', name: 'acmeShop2', Name: 'AcmeShop2', title: 'Acme shop2' }
  expect(namesOf('acme-shop2')).toEqual(names)
})
