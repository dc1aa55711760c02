import type { Brand } from './brand.ts'
import type { Integration } from './kinds/integration.ts'

/**
 * Seconds without a report after which an accepted brand order counts as delivered; null where the brand tracks
 * shipments. The caller says which integration the brand has, so that no function bundles all of them for this.
 */
export function quietSeconds(brand: Brand | null, integration: Integration | null, timeScale: number): number | null {
  if (brand === null || integration === null) return null
  const tracks = integration.capabilities(brand.settings).tracking.mode !== 'none'
  return tracks ? null : brand.completeAfterDays * 24 * 3600 * timeScale
}
