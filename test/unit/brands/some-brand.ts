import type { Brand } from '../../../functions/brands/brand.ts'

/** A brand of signed HTTP that takes everything everywhere. */
export function someBrand(id: string, changes: Partial<Brand> = {}): Brand {
  return {
    id,
    name: id,
    integration: 'signed-http',
    settings: { url: 'https://brand.example/commands' },
    currencies: null,
    countries: null,
    support: { email: null, phone: null, url: null },
    returnPolicyUrl: null,
    acceptWithinMinutes: 120,
    completeAfterDays: 14,
    taxLiability: 'brand',
    voice: null,
    contacts: [],
    acceptByNoticeMinutes: null,
    modes: ['test'],
    enabled: true,
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    version: 1,
    ...changes,
  }
}
