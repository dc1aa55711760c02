import type { Brand } from './brand.ts'
import type { Capabilities } from './capabilities.ts'

/** Who confirms orders of the brand that are placed now. */
export function brandCapabilities(
  integration: { capabilities(settings: unknown): Capabilities },
  brand: Pick<Brand, 'settings' | 'voice'>,
): Capabilities {
  const capabilities = integration.capabilities(brand.settings)
  const weConfirm = brand.voice?.occasions.includes('order_confirmed') ?? false
  return weConfirm ? { ...capabilities, confirmation: { by: 'on_behalf' } } : capabilities
}
