import type { Brand } from '../../brands/brand.ts'
import type { Integration } from '../../brands/kinds/integration.ts'

/**
 * Findings about `updatesUrl`, for an integration that registers this setting at the back end:
 * it is missing, or it is another brand's.
 */
export function updatesUrlFindings(
  integration: Integration,
  { id, settings }: Pick<Brand, 'id' | 'settings'>,
  publicUrl: string | undefined,
): string[] {
  if (!('updatesUrl' in integration.settings.shape)) return []
  const path = `/v1/brands/${id}/updates`
  const own = publicUrl === undefined ? `this platform’s public address followed by ${path}` : publicUrl + path
  const { updatesUrl } = settings
  if (updatesUrl === undefined) return [`For webhooks set updatesUrl to ${own}, then set the brand up again.`]
  if (typeof updatesUrl === 'string' && URL.canParse(updatesUrl) && new URL(updatesUrl).pathname === path) return []
  return [`updatesUrl does not lead to this brand’s updates: it should be ${own}.`]
}
