import { expect, test } from 'vitest'
import { noticesLines, noticesUsage } from '../../../bin/cost/notices.ts'
import { usageByPart } from '../../../bin/cost/show-ledger.ts'
import { noUsage } from '../../../bin/cost/usage.ts'

test('what notices cost stands apart, and the mail itself costs most of it', () => {
  const [heading, , notices, mails] = noticesLines()
  expect(heading).toContain('Apart')
  const dollars = (line: string | undefined) => Number(/ (\d+\.\d)/.exec(line ?? '')?.[1])
  expect(dollars(notices)).toBeGreaterThan(10)
  expect(dollars(notices)).toBeLessThan(20)
  expect(dollars(mails)).toBe(100)
})

test('the totals of orders have nothing of it', () => {
  const part = { usage: noUsage(), rows: new Map() }
  const measured = {
    handOff: part,
    restOfLife: part,
    withEndpoint: part,
    mails: { usage: noUsage(), mails: 6 },
    durations: new Map(),
    orders: 1,
  }
  for (const usage of Object.values(usageByPart(measured))) expect(usage).toEqual(noUsage())
  expect(noticesUsage()).not.toEqual(noUsage())
})
