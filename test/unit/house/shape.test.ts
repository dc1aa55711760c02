import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'

/** Tracked files of code. Generated ones are left out: they are read by machines. */
const generated = /^(clients|dashboard\/src\/api|docs)\//
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((path) => /\.(ts|tsx|js|mjs)$/.test(path) && !generated.test(path))
const lengths = new Map(files.map((path) => [path, readFileSync(path, 'utf8').trimEnd().split('\n').length]))

const LONGEST_FILE = 250
const LONGEST_MEDIAN = 60
const MOST_FILES_A_FOLDER = 25

test('no file of code is longer than 250 lines', () => {
  expect([...lengths].filter(([, length]) => length > LONGEST_FILE)).toEqual([])
})

test('half of the files of code have 60 lines or fewer', () => {
  const sorted = [...lengths.values()].sort((one, other) => one - other)
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(LONGEST_MEDIAN)
})

test('no folder holds more than 25 files of code', () => {
  const counts = new Map<string, number>()
  for (const path of files) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1)
  expect([...counts].filter(([, count]) => count > MOST_FILES_A_FOLDER)).toEqual([])
})
