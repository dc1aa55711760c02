import { expect, test } from 'vitest'
import { directoryOf } from '../../../../functions/support/brands/directory.ts'

test('gives names by id, sorted by name, and nothing else', () => {
  const at = '2026-11-28T10:00:00.000Z'
  const common = {
    integration: 'signed-http',
    settings: { url: 'https://aurora.example/orders' },
    currencies: null,
    countries: null,
    support: { email: 'help@aurora.example', phone: null, url: null },
    returnPolicyUrl: null,
    acceptWithinMinutes: 120,
    completeAfterDays: 14,
    taxLiability: 'brand' as const,
    createdAt: at,
    updatedAt: at,
    version: 1,
  }
  const found = directoryOf(
    [
      { ...common, id: 'zeta', name: 'Borealis', modes: ['live'], enabled: false },
      { ...common, id: 'aurora', name: 'Aurora', modes: ['test'], enabled: true },
    ],
    [{ id: 'sf_1', name: 'Stadium', enabled: true, createdAt: at, updatedAt: at, version: 1 }],
  )
  expect(found).toEqual({
    brands: [
      { id: 'aurora', name: 'Aurora', enabled: true, livemode: false },
      { id: 'zeta', name: 'Borealis', enabled: false, livemode: true },
    ],
    storefronts: [{ id: 'sf_1', name: 'Stadium', enabled: true }],
  })
})
