import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const MOST_FILES = 12

/** The numbered ways of docs/follow-an-order.md: each step begins with its file. */
const ways = readFileSync('docs/follow-an-order.md', 'utf8')
  .split(/^## /m)
  .slice(1)
  .filter((section) => /^1\. /m.test(section))
  .map((section): [string, string[]] => {
    const steps = [...section.matchAll(/^(\d+)\. (.*)$/gm)].map(([, , text]) => String(text))
    return [section.split('\n', 1)[0] ?? '', steps.map((step) => /^`([^`]+)`/.exec(step)?.[1] ?? step)]
  })

test('placing, an update and a refund can be followed', () => {
  expect(ways.map(([title]) => title)).toEqual([
    'From placing to the brand',
    "From a brand's update to a webhook",
    "From a refund's request to the brand's answer",
  ])
})

test.each(ways)('%s: at most 12 files, each of which exists, none twice', (_, files) => {
  expect(files.length).toBeLessThanOrEqual(MOST_FILES)
  expect(files.filter((file) => !existsSync(file))).toEqual([])
  expect(files).toEqual([...new Set(files)])
})
