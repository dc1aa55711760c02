import * as z from 'zod'
import type { Unknown } from '../../outcomes.ts'
import type { AskShopify } from '../admin-api/admin-api.ts'

const document = `query Variants($query: String!, $after: String) {
  productVariants(first: 250, query: $query, after: $after) {
    nodes { id sku }
    pageInfo { hasNextPage endCursor }
  }
}`
const schema = z.object({
  productVariants: z.object({
    nodes: z.array(z.object({ id: z.string(), sku: z.string().nullable() })),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  }),
})

/** SKUs asked for at once: the search takes no endless text. */
const CHUNK = 40

/** The shop's variant of each SKU it has: lines of a variant move stock and show the product. */
export async function findVariants(
  ask: AskShopify,
  skus: readonly string[],
): Promise<{ readonly variants: ReadonlyMap<string, string> } | { readonly unknown: Unknown }> {
  const variants = new Map<string, string>()
  const wanted = [...new Set(skus)]
  for (let start = 0; start < wanted.length; start += CHUNK) {
    const chunk = wanted.slice(start, start + CHUNK)
    const query = chunk.map((sku) => `sku:"${sku.replaceAll(/["\\]/g, '\\$&')}"`).join(' OR ')
    for (let after: string | null = null, more = true; more; ) {
      const answer: Awaited<ReturnType<typeof ask<typeof schema>>> = await ask(document, { query, after }, schema)
      if (!answer.ok) return { unknown: answer.unknown }
      const { nodes, pageInfo }: z.output<typeof schema>['productVariants'] = answer.data.productVariants
      for (const { id, sku } of nodes) {
        // The search is not exact; the first by Shopify's own order is the same on every try.
        if (sku !== null && chunk.includes(sku) && !variants.has(sku)) variants.set(sku, id)
      }
      after = pageInfo.endCursor
      more = pageInfo.hasNextPage && chunk.some((sku) => !variants.has(sku))
    }
  }
  return { variants }
}
