import { expect, test } from 'vitest'
import { failingCredentials, listening } from '../../../functions/brand-notices/hearing/failing-credentials.ts'
import { someBrand } from '../brands/some-brand.ts'
import { aContact } from './a-contact.ts'

const now = new Date('2026-11-29T12:00:00.000Z')
const openedAt = '2026-11-29T11:00:00.000Z'
const open = { openUntil: now.getTime() + 60_000, openedAt }
const failure = (why: 'not_let_in' | 'timeout') => ({ at: openedAt, why })

test.each([
  ['refused, and not called therefore', { ...open, lastFailure: failure('not_let_in') }, true],
  [
    'refused, and about to be probed',
    { ...open, openUntil: now.getTime() - 60_000, lastFailure: failure('not_let_in') },
    true,
  ],
  ['not called because it does not answer', { ...open, lastFailure: failure('timeout') }, false],
  ['refused once, and called', { openUntil: null, openedAt: null, lastFailure: failure('not_let_in') }, false],
  [
    'refused long ago, with nothing waiting since',
    { ...open, openUntil: 0, lastFailure: failure('not_let_in') },
    false,
  ],
  ['never called', { openUntil: null, openedAt: null, lastFailure: null }, false],
])('a back end that is %s', (_, state, isFailing) => {
  const message = failingCredentials({ id: 'aurora' }, state, now)
  expect(message).toEqual(isFailing ? { credentialsFailing: { brandId: 'aurora', since: openedAt } } : null)
})

test('only brands that are enabled and have a contact who wants to hear of it are looked at', () => {
  const hears = someBrand('hears', { contacts: [aContact()] })
  const others = [
    someBrand('none'),
    someBrand('orders-only', { contacts: [aContact({ hears: ['new_order'] })] }),
    { ...hears, id: 'disabled', enabled: false },
  ]
  expect(listening([hears, ...others]).map(({ id }) => id)).toEqual(['hears'])
})
