import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findPython, pinnedVersion } from '../../../bin/start/emulator/python.ts'

const requirements = readFileSync(new URL('../../../bin/start/emulator/requirements.txt', import.meta.url), 'utf8')

test('a Python that does not exist, or is none, is passed over', async () => {
  expect(await findPython(['no-such-python', 'node'])).toBeUndefined()
})

test('the emulator is pinned to one version', () => {
  expect(pinnedVersion('ministack', requirements)).toMatch(/^1\.5\.\d+$/)
  expect(() => pinnedVersion('left-pad', requirements)).toThrow('does not pin left-pad')
})

test('every required package carries the hash of a wheel and of its source', () => {
  const packages = requirements.split(/^(?=[a-z])/m).filter((text) => /^[a-z0-9-]+==/.test(text))
  expect(packages.length).toBeGreaterThan(15)
  for (const text of packages) {
    expect(text.match(/--hash=sha256:[0-9a-f]{64}/g)?.length ?? 0, text.split('\n')[0]).toBeGreaterThanOrEqual(2)
  }
})
