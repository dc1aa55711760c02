import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import packageJson from '../../../package.json' with { type: 'json' }
import { requireIntegrity, schemaFile } from '../../stand-ins/shopify/schema-file.ts'

const dependencies: Record<string, string> = { ...packageJson.dependencies, ...packageJson.devDependencies }

test('every client of the AWS SDK has one version: they share their core, which functions load once', () => {
  const clients = Object.entries(dependencies).filter(([name]) => /^@aws-sdk\/(client|lib)-/.test(name))
  expect(clients.length).toBeGreaterThan(5)
  expect(new Set(clients.map(([, version]) => version)).size).toBe(1)
})

test('every dependency is pinned to one version, and none is replaced by another package', () => {
  for (const [name, version] of Object.entries(dependencies)) expect(version, name).toMatch(/^\d+\.\d+\.\d+$/)
  expect(packageJson).not.toHaveProperty('overrides')
})

test('the schema of Shopify is there, and an archive other than the pinned one is refused', () => {
  expect(readFileSync(schemaFile()).length).toBeGreaterThan(100_000)
  const folder = mkdtempSync(join(tmpdir(), 'diddo-archive-'))
  const file = join(folder, 'other.tgz')
  writeFileSync(file, 'another archive')
  expect(() => requireIntegrity(file, 'sha512-AAAA')).toThrow('is not the archive that is pinned')
  rmSync(folder, { recursive: true })
})
