import type { Brand } from './brand.ts'
import { findIntegration } from './integrations.ts'

/** Seconds without a report after which an accepted brand order counts as delivered; null where the brand tracks shipments. */
export function quietSeconds(brand: Brand | null, timeScale: number): number | null {
  const integration = brand === null ? null : findIntegration(brand.integration)
  if (brand === null || integration === null) return null
  const tracks = integration.capabilities(brand.settings).tracking.mode !== 'none'
  return tracks ? null : brand.completeAfterDays * 24 * 3600 * timeScale
}
