import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { apiAddress } from '../../../bin/start/deployment/api-address.ts'
import { DeploymentCount, progressOf } from '../../../bin/start/deployment/cdk-progress.ts'
import { outputOf } from '../../../bin/start/deployment/deploy.ts'
import { fingerprint } from '../../../bin/start/deployment/fingerprint.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sources-'))
  mkdirSync(join(folder, 'lib'))
  writeFileSync(join(folder, 'lib', 'a.ts'), 'one')
  writeFileSync(join(folder, 'cdk.json'), '{}')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('the fingerprint changes with content, names and new files, and with nothing else', () => {
  const names = ['lib', 'cdk.json', 'missing']
  const before = fingerprint(folder, names)
  writeFileSync(join(folder, 'README.md'), 'not deployed')
  expect(fingerprint(folder, names)).toBe(before)

  writeFileSync(join(folder, 'lib', 'b.ts'), '')
  const withFile = fingerprint(folder, names)
  writeFileSync(join(folder, 'lib', 'a.ts'), 'two')
  expect(new Set([before, withFile, fingerprint(folder, names)]).size).toBe(3)
})

test('only event lines of CDK are progress', () => {
  const line = 'Orders-local | 12/36 | 11:05:32 AM | CREATE_COMPLETE | AWS::SQS::Queue | relay'
  expect(progressOf(line)).toEqual({ stack: 'Orders-local', done: 12, total: 36 })
  expect(progressOf('✨  Synthesis time: 2.9s')).toBeUndefined()
})

test('stacks and resources are counted once each', () => {
  const count = new DeploymentCount()
  expect(String(count)).toBe('nothing to change')
  for (const done of [0, 5, 36]) count.add({ stack: 'orders', done, total: 36 })
  count.add({ stack: 'api', done: 1, total: 4 })
  expect(String(count)).toBe('2 stacks, 40 resources')
})

test('an output is found in whichever stack has it, and a missing one is named', () => {
  const outputs = { a: { Table: 't' }, b: { ApiUrl: 'http://x.execute-api.localhost:4566' } }
  expect(outputOf(outputs, 'ApiUrl')).toBe('http://x.execute-api.localhost:4566')
  expect(() => outputOf(outputs, 'Nothing')).toThrow('Nothing')
})

test('the emulator is connected to by IP and named by Host; a real address is left alone', () => {
  expect(apiAddress('http://abc.execute-api.localhost:4566')).toEqual({
    origin: 'http://127.0.0.1:4566',
    host: 'abc.execute-api.localhost:4566',
  })
  expect(apiAddress('https://abc.execute-api.eu-west-1.amazonaws.com').origin).toBe(
    'https://abc.execute-api.eu-west-1.amazonaws.com',
  )
})
