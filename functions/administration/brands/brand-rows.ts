import { type Brand, brandSchema } from '../../brands/brand.ts'
import { brandCapabilities } from '../../brands/brand-capabilities.ts'
import { brandKey } from '../../brands/brand-store.ts'
import { findIntegration } from '../../brands/kinds/integrations.ts'
import { Problem } from '../../http/problem.ts'
import { readRow, type SettingsStore } from '../../http/settings-store.ts'
import type { ManagedBrand } from './brand-fields.ts'

/** @throws Problem `not_found` */
export async function readBrand(settings: SettingsStore, brandId: string): Promise<Brand> {
  const row = await readRow(settings, brandKey(brandId))
  if (row === undefined) throw new Problem('not_found', 'There is no brand with this id.')
  return brandSchema.parse(row)
}

export function brandRow(brand: Brand): Record<string, unknown> {
  return { ...brandKey(brand.id), ...brand }
}

/** A brand as administrators see it. */
export function managedBrand(brand: Brand): ManagedBrand {
  const integration = findIntegration(brand.integration)
  return { ...brand, capabilities: integration === null ? null : brandCapabilities(integration, brand) }
}
