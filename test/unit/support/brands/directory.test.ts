import { expect, test } from 'vitest'
import { directoryOf } from '../../../../functions/support/brands/directory.ts'
import { someBrand } from './some-brand.ts'

test('gives names by id, sorted by name, and nothing else', () => {
  const at = '2026-11-28T10:00:00.000Z'
  const found = directoryOf(
    [someBrand({ id: 'zeta', name: 'Borealis', modes: ['live'], enabled: false }), someBrand()],
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
