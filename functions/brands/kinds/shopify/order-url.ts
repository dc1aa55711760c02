import type { OrderAtBrand } from '../integration.ts'
import type { ShopifySettings } from './settings.ts'

/** The order's page in Shopify's admin; where only its number is known, the list of orders searched for that. */
export function shopifyOrderUrl({ shop }: ShopifySettings, { backEndId, brandReference }: OrderAtBrand): string | null {
  const store = /^(.+)\.myshopify\.com$/.exec(shop)?.[1]
  if (store === undefined) return null
  const orders = `https://admin.shopify.com/store/${store}/orders`
  if (backEndId !== null) return `${orders}/${encodeURIComponent(backEndId)}`
  return brandReference === null ? null : `${orders}?${new URLSearchParams({ query: brandReference })}`
}
