import * as z from 'zod'
import type { Unknown } from '../../outcomes.ts'
import type { AskShopify } from '../admin-api/admin-api.ts'

const document = `query Variants($query: String!, $after: String) {
  shop { currencyCode }
  productVariants(first: 250, query: $query, after: $after) {
    nodes { id sku product { status } }
    pageInfo { hasNextPage endCursor }
  }
}`
const schema = z.object({
  shop: z.object({ currencyCode: z.string() }),
  productVariants: z.object({
    nodes: z.array(z.object({ id: z.string(), sku: z.string().nullable(), product: z.object({ status: z.string() }) })),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  }),
})

/** SKUs asked for at once: the search takes no endless text. */
const CHUNK = 40

/** Of products that are sold: Shopify's orders take variants of archived and draft ones too. */
const SOLD = new Set(['ACTIVE', 'UNLISTED'])

export interface Variants {
  /** Ids by SKU. */
  readonly variants: ReadonlyMap<string, string>
  /** Whether several variants fit a SKU that none has exactly. */
  readonly ambiguous: boolean
  /** In which the shop keeps its books. */
  readonly currency: string
}

/**
 * The shop's variant of each SKU: lines of a variant move stock and show the product. The same text counts first;
 * else the one variant that differs in case and outer spaces only.
 */
export async function findVariants(
  ask: AskShopify,
  skus: readonly string[],
): Promise<Variants | { readonly unknown: Unknown }> {
  const exact = new Map<string, string>()
  const alike = new Map<string, Set<string>>()
  let currency = ''
  const wanted = [...new Set(skus)]
  for (let start = 0; start < wanted.length; start += CHUNK) {
    const chunk = wanted.slice(start, start + CHUNK)
    const query = chunk.map((sku) => `sku:"${sku.replaceAll(/["\\]/g, '\\$&')}"`).join(' OR ')
    for (let after: string | null = null, more = true; more; ) {
      const answer: Awaited<ReturnType<typeof ask<typeof schema>>> = await ask(document, { query, after }, schema)
      if (!answer.ok) return { unknown: answer.unknown }
      const { productVariants, shop }: z.output<typeof schema> = answer.data
      currency = shop.currencyCode
      for (const { id, sku, product } of productVariants.nodes) {
        if (sku === null || !SOLD.has(product.status)) continue
        // The search is not exact; the first by Shopify's own order is the same on every try.
        if (!exact.has(sku)) exact.set(sku, id)
        alike.set(plain(sku), (alike.get(plain(sku)) ?? new Set()).add(id))
      }
      after = productVariants.pageInfo.endCursor
      more = productVariants.pageInfo.hasNextPage && chunk.some((sku) => !exact.has(sku))
    }
  }
  const variants = new Map<string, string>()
  let ambiguous = false
  for (const sku of wanted) {
    const fitting = alike.get(plain(sku)) ?? new Set()
    const [only] = fitting
    const id = exact.get(sku) ?? (fitting.size === 1 ? only : undefined)
    if (id !== undefined) variants.set(sku, id)
    else if (fitting.size > 1) ambiguous = true
  }
  return { variants, ambiguous, currency }
}

function plain(sku: string): string {
  return sku.trim().toLowerCase()
}
