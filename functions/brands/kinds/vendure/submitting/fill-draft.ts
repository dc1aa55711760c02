import * as z from 'zod'
import type { AskVendure, Place } from '../admin-api/admin-api.ts'
import { isRefusal, RESULT, resultSchema } from '../admin-api/error-result.ts'
import { beginDraft } from './begin-draft.ts'
import { type Failed, objection } from './objection.ts'
import type { OrderInput } from './order-input.ts'
import type { Prepared } from './prepare.ts'

/** A mutation of our plugin: with Vendure's own, each line has the whole order priced again. */
const linesDocument = `mutation AddLines($orderId: ID!, $inputs: [AddItemToDraftOrderInput!]!) {
  lines: diddoAddItemsToDraftOrder(orderId: $orderId, inputs: $inputs) { ${RESULT} }
}`
const linesSchema = z.object({ lines: resultSchema })
const withTotal = resultSchema.extend({ totalWithTax: z.int().optional() })

export type Filled = { readonly totalWithTax: number } | Failed

/** Puts everything into a draft. Each field is named after what it is about, so that an error's path says it. */
export async function fillDraft(
  ask: AskVendure,
  orderId: string,
  input: OrderInput,
  { variants, customerId, shippingMethodId }: Prepared,
  place: Place,
): Promise<Filled> {
  const begun = await beginDraft(ask, orderId, input, customerId, place)
  if (begun !== null) return begun

  const inputs = input.lines.map(({ sku, input: line }) => ({ ...line, productVariantId: variants.get(sku) }))
  const filled = await ask(linesDocument, { orderId, inputs }, linesSchema, place)
  if (!filled.ok) return { failed: filled.unknown, isCertain: filled.isLasting === true }
  if (isRefusal(filled.data.lines)) return objection(filled.data.lines, 'lines.quantity')

  const { shippingAddress, billingAddress } = input
  const ended = await ask(
    `mutation AddressDraft(
      $orderId: ID!, $method: ID!, $ships: Boolean!, $shipping: CreateAddressInput!, $bills: Boolean!, $billing: CreateAddressInput!
    ) {
      shippingAddress: setDraftOrderShippingAddress(orderId: $orderId, input: $shipping) @include(if: $ships) { id }
      billingAddress: setDraftOrderBillingAddress(orderId: $orderId, input: $billing) @include(if: $bills) { id }
      shipping: setDraftOrderShippingMethod(orderId: $orderId, shippingMethodId: $method) {
        ${RESULT} ... on Order { totalWithTax }
      }
    }`,
    {
      orderId,
      method: shippingMethodId,
      ships: shippingAddress !== null,
      shipping: shippingAddress ?? EMPTY,
      bills: billingAddress !== null,
      billing: billingAddress ?? EMPTY,
    },
    z.object({ shipping: withTotal }),
    place,
  )
  if (!ended.ok) return { failed: ended.unknown, isCertain: ended.isLasting === true }
  const { shipping } = ended.data
  return shipping.totalWithTax === undefined ? objection(shipping, 'shipping') : { totalWithTax: shipping.totalWithTax }
}

/** Never sent to be kept: a variable that is not null must have a value. */
const EMPTY = { streetLine1: '', countryCode: '' }
