import { expect, test } from 'vitest'
import { abilitiesOf } from '../../../dashboard/src/brand/abilities.ts'
import { abilitiesTexts } from '../../../dashboard/src/brand/abilities-texts.ts'
import { monthsUntil, showMonth } from '../../../dashboard/src/settlement/months.ts'
import { NO_CAPABILITIES } from '../../../functions/brands/capabilities.ts'

test('what a brand cannot do is said, with what to do instead', () => {
  const said = abilitiesOf(NO_CAPABILITIES, abilitiesTexts.en)
  expect(said.filter(({ can }) => can).map(({ text }) => text)).toEqual([
    'It accepts an order as a whole',
    'Confirms orders to customers itself',
  ])
  expect(said.filter(({ can }) => !can)).toHaveLength(6)
})

test('months are of UTC, also where the year ends and in the last hours of a month elsewhere', () => {
  expect(monthsUntil(new Date('2026-01-31T23:59:59.999Z')).slice(0, 3)).toEqual(['2026-01', '2025-12', '2025-11'])
  expect(showMonth('en-US', '2026-03')).toBe('March 2026')
})
