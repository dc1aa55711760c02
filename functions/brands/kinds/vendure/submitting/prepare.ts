import * as z from 'zod'
import type { Submission } from '../../submission.ts'
import type { AskVendure, VendureAnswer } from '../admin-api/admin-api.ts'
import { BRAND_ORDER_ID } from '../names.ts'
import { FOUND, type FoundOrder, foundOrderSchema } from '../reading/find-order.ts'
import type { VendureSettings } from '../settings.ts'

const document = `query Prepare(
  $brandOrderId: String!, $skus: [String!]!, $most: Int!, $shippingMethod: String!, $email: String!
) {
  orders(options: { filter: { ${BRAND_ORDER_ID}: { eq: $brandOrderId } }, take: 1 }) { items { ${FOUND} } }
  productVariants(options: { filter: { sku: { in: $skus }, enabled: { eq: true } }, take: $most }) {
    items { id sku product { enabled } }
  }
  shippingMethods(options: { filter: { code: { eq: $shippingMethod } }, take: 1 }) { items { id } }
  customers(options: { filter: { emailAddress: { eq: $email } }, take: 1 }) { items { id } }
  activeChannel { availableCurrencyCodes }
  globalSettings { serverConfig { moneyStrategyPrecision } }
}`
const byId = z.object({ id: z.string() })
const schema = z.object({
  orders: z.object({ items: z.array(foundOrderSchema) }),
  productVariants: z.object({
    items: z.array(z.object({ id: z.string(), sku: z.string(), product: z.object({ enabled: z.boolean() }) })),
  }),
  shippingMethods: z.object({ items: z.array(byId) }),
  customers: z.object({ items: z.array(byId) }),
  activeChannel: z.object({ availableCurrencyCodes: z.array(z.string()) }),
  globalSettings: z.object({ serverConfig: z.object({ moneyStrategyPrecision: z.int() }) }),
})

export interface Prepared {
  /** An order with our id that is there already. */
  readonly known: FoundOrder | null
  /** Variants that are sold, by SKU. */
  readonly variants: ReadonlyMap<string, string>
  /** Whether several variants have a SKU of the order. */
  readonly ambiguous: boolean
  readonly shippingMethodId: string | null
  /** The channel's customer with the address; its name and account are the shop's, and stay as they are. */
  readonly customerId: string | null
  readonly currencies: readonly string[]
  /** Decimal places of the shop's money. */
  readonly precision: number
}

/** What there is in the shop of what an order needs. */
export async function prepare(
  ask: AskVendure,
  { shippingMethod }: VendureSettings,
  { brandOrderId, lines, customer }: Submission,
): Promise<VendureAnswer<Prepared>> {
  const skus = [...new Set(lines.map(({ sku }) => sku))]
  // Vendure stores addresses in lower case.
  const email = customer.email.toLowerCase()
  const answer = await ask(document, { brandOrderId, skus, most: skus.length * 2, shippingMethod, email }, schema)
  if (!answer.ok) return answer
  const { orders, productVariants, shippingMethods, customers, activeChannel, globalSettings } = answer.data
  const sold = productVariants.items.filter(({ sku, product }) => product.enabled && skus.includes(sku))
  const variants = new Map(sold.map(({ sku, id }) => [sku, id]))
  return {
    ok: true,
    data: {
      known: orders.items[0] ?? null,
      variants,
      ambiguous: variants.size < sold.length,
      shippingMethodId: shippingMethods.items[0]?.id ?? null,
      customerId: customers.items[0]?.id ?? null,
      currencies: activeChannel.availableCurrencyCodes,
      precision: globalSettings.serverConfig.moneyStrategyPrecision,
    },
  }
}
