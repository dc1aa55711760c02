import * as z from 'zod'
import { log } from '../../../../runtime/log.ts'
import { type SubmitOutcome, unknownOutcome } from '../../outcomes.ts'
import type { Submission } from '../../submission.ts'
import type { AskShopify } from '../admin-api/admin-api.ts'
import { areAllAbout, passingOutcome, type UserErrors, userErrorsSchema, whyOf } from '../admin-api/user-errors.ts'
import { createdOutcome, findOrder, foundOrderSchema } from '../reading/find-order.ts'
import type { ShopifySettings } from '../settings.ts'
import { addTaxCredentials } from './localized-fields.ts'
import { orderInput } from './order-input.ts'
import { findVariants } from './variants.ts'

const document = `mutation CreateOrder($order: OrderCreateOrderInput!, $options: OrderCreateOptionsInput!) {
  orderCreate(order: $order, options: $options) {
    order { id name cancelledAt cancelReason cancellation { staffNote } displayFulfillmentStatus }
    userErrors { code field message }
  }
}`
const schema = z.object({
  orderCreate: z.object({ order: foundOrderSchema.nullable(), userErrors: userErrorsSchema }),
})

/** Fields that an order can do without: Shopify objects to numbers and addresses that others take. */
const DISPENSABLE = ['phone', 'email']

/**
 * Creates the order. `orderCreate` knows no idempotency key; the unique metafield
 * does its work: Shopify refuses a second order with the same brand order id.
 */
export async function createOrder(
  ask: AskShopify,
  settings: ShopifySettings,
  submission: Submission,
): Promise<SubmitOutcome> {
  const skus = submission.lines.map(({ sku }) => sku)
  const found = await findVariants(ask, skus)
  if ('unknown' in found) return found.unknown
  if (found.currency !== submission.currency) {
    return unknownOutcome('200', { attention: true, providerCode: 'currency_not_of_shop', field: 'currency' })
  }
  const { variants } = found
  if (found.ambiguous)
    return unknownOutcome('200', { attention: true, providerCode: 'sku_ambiguous', field: 'lines.sku' })
  if (settings.unknownSku === 'refuse' && skus.some((sku) => !variants.has(sku))) {
    return {
      outcome: 'refused',
      reason: { code: 'discontinued' },
      why: { status: '200', field: 'lines.sku', providerCode: 'sku_unknown' },
    }
  }
  const options = {
    inventoryBehaviour: settings.inventoryBehaviour.toUpperCase(),
    // Where we confirm in the brand's name, a second confirmation would puzzle the customer.
    sendReceipt: settings.sendReceipt && submission.confirmation === 'brand',
    sendFulfillmentReceipt: settings.sendFulfillmentReceipt,
  }
  const create = (omitted: ReadonlySet<string>) =>
    ask(document, { order: orderInput(submission, settings, variants, omitted), options }, schema)

  let answer = await create(new Set())
  if (answer.ok && answer.data.orderCreate.order === null) {
    const { userErrors } = answer.data.orderCreate
    if (areAllAbout(userErrors, DISPENSABLE)) {
      const { brandOrderId, brandId } = submission
      const { providerCode: reason, field } = whyOf(userErrors)
      log('warn', 'SUBMISSION_FIELD_OMITTED', { brandOrderId, brandId, reason, field })
      answer = await create(new Set(userErrors.map(({ field }) => field?.at(-1) ?? '')))
    }
  }
  if (!answer.ok) return answer.unknown
  const { order, userErrors } = answer.data.orderCreate
  if (order === null) return afterRefusal(ask, submission.brandOrderId, userErrors)
  await addTaxCredentials(ask, order.id, submission)
  return createdOutcome(order)
}

async function afterRefusal(ask: AskShopify, brandOrderId: string, errors: UserErrors): Promise<SubmitOutcome> {
  // A concurrent attempt may have created the order: then the unique id is taken and the order is found.
  const known = await findOrder(ask, brandOrderId)
  if (!known.ok) return known.unknown
  if (known.data !== null) return createdOutcome(known.data)
  if (errors.some(({ code }) => code === 'INVENTORY_CLAIM_FAILED')) {
    return { outcome: 'refused', reason: { code: 'out_of_stock' }, why: whyOf(errors) }
  }
  // Anything else is a fault of settings, of the order's data or of ours, which a person must fix.
  return passingOutcome(errors) ?? unknownOutcome('200', { attention: true, ...whyOf(errors) })
}
