import * as z from 'zod'
import type { SubmitOutcome } from '../../outcomes.ts'
import type { Submission } from '../../submission.ts'
import { type AskShopify, silence } from '../admin-api/admin-api.ts'
import { findOrder, foundOrderSchema, outcomeOf } from '../reading/find-order.ts'
import type { ShopifySettings } from '../settings.ts'
import { orderInput } from './order-input.ts'
import { findVariants } from './variants.ts'

const document = `mutation CreateOrder($order: OrderCreateOrderInput!, $options: OrderCreateOptionsInput!) {
  orderCreate(order: $order, options: $options) {
    order { id name cancelledAt cancelReason cancellation { staffNote } displayFulfillmentStatus }
    userErrors { code field message }
  }
}`
const schema = z.object({
  orderCreate: z.object({
    order: foundOrderSchema.nullable(),
    userErrors: z.array(z.object({ code: z.string().nullable() })),
  }),
})

/**
 * Creates the order. `orderCreate` knows no idempotency key; the unique metafield
 * does its work: a second order with the same brand order id is refused by Shopify.
 */
export async function createOrder(
  ask: AskShopify,
  settings: ShopifySettings,
  submission: Submission,
): Promise<SubmitOutcome> {
  const skus = submission.lines.map(({ sku }) => sku)
  const found = await findVariants(ask, skus)
  if ('unknown' in found) return found.unknown
  const { variants } = found
  if (settings.unknownSku === 'refuse' && skus.some((sku) => !variants.has(sku))) {
    return { outcome: 'refused', reason: { code: 'discontinued' } }
  }
  const options = {
    inventoryBehaviour: settings.inventoryBehaviour.toUpperCase(),
    sendReceipt: settings.sendReceipt,
    sendFulfillmentReceipt: settings.sendFulfillmentReceipt,
  }
  const answer = await ask(document, { order: orderInput(submission, settings, variants), options }, schema)
  if (!answer.ok) return answer.unknown
  const { order, userErrors } = answer.data.orderCreate
  const outcome = order === null ? await afterRefusal(ask, submission.brandOrderId, userErrors) : outcomeOf(order)
  return outcome.outcome === 'not_found' ? silence(null, true) : outcome
}

async function afterRefusal(ask: AskShopify, brandOrderId: string, errors: readonly { code: string | null }[]) {
  // A concurrent attempt may have created the order: then the unique id is taken and the order is found.
  const known = await findOrder(ask, brandOrderId)
  if (!known.ok) return known.unknown
  if (known.data !== null) return outcomeOf(known.data)
  const soldOut = errors.some(({ code }) => code === 'INVENTORY_CLAIM_FAILED')
  // Whatever else Shopify dislikes is a fault of settings or of ours, and somebody must see to it.
  return soldOut ? ({ outcome: 'refused', reason: { code: 'out_of_stock' } } as const) : silence(null, true)
}
