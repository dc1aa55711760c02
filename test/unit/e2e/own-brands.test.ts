import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('a demo brand from the eleventh on belongs to one file of tests: others run beside it', () => {
  const filesOf = new Map<string, string[]>()
  for (const file of globSync('test/{e2e,faults,browser}/**/*.test.ts')) {
    for (const brand of new Set(readFileSync(file, 'utf8').match(/\bbrand-(1[1-9]|[2-9]\d)\b/g)))
      filesOf.set(brand, [...(filesOf.get(brand) ?? []), file])
  }
  expect(filesOf.size).toBeGreaterThan(0)
  expect([...filesOf].filter(([, files]) => files.length > 1)).toEqual([])
})
