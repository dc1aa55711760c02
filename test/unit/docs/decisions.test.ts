import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'

const decisions = globSync('docs/adr/*.md').sort()

test('decisions are numbered without gaps', () => {
  const numbers = decisions.map((path) => basename(path).slice(0, 4))
  expect(numbers).toEqual(numbers.map((_, index) => String(index + 1).padStart(4, '0')))
})

test.each(decisions)('%s has its number, a decision and its consequences, on about a page', (path) => {
  const text = readFileSync(path, 'utf8')
  expect(text).toMatch(new RegExp(`^# ${Number(basename(path).slice(0, 4))}\\. `))
  expect(text.match(/^## .*/gm)?.slice(0, 2)).toEqual(['## Decision', '## Consequences'])
  expect(text.split(/\s+/).length).toBeLessThanOrEqual(800)
})
