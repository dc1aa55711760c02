import type { OrderAtBrand } from '../integration.ts'
import type { VendureSettings } from './settings.ts'

/** The order's page in the dashboard, which finds it by Vendure's own id. */
export function vendureOrderUrl({ dashboardUrl }: VendureSettings, { backEndId }: OrderAtBrand): string | null {
  if (dashboardUrl === undefined || backEndId === null) return null
  return `${dashboardUrl.replace(/\/$/, '')}/orders/${encodeURIComponent(backEndId)}`
}
