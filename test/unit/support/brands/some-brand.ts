import { type Brand, brandSchema } from '../../../../functions/brands/brand.ts'

/** A brand that takes test orders by signed HTTP. */
export function someBrand(changes: Partial<Brand> = {}): Brand {
  return {
    ...brandSchema.parse({
      id: 'aurora',
      name: 'Aurora',
      integration: 'signed-http',
      settings: { url: 'https://orders.aurora.example/hooks/abc?key=secret' },
      currencies: null,
      countries: null,
      support: { email: 'help@aurora.example', phone: null, url: null },
      returnPolicyUrl: null,
      acceptWithinMinutes: 120,
      completeAfterDays: 14,
      modes: ['test'],
      enabled: true,
      createdAt: '2026-11-28T10:00:00.000Z',
      updatedAt: '2026-11-28T10:00:00.000Z',
      version: 1,
    }),
    ...changes,
  }
}
