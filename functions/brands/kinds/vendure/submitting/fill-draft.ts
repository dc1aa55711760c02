import * as z from 'zod'
import type { AskVendure, Place } from '../admin-api/admin-api.ts'
import { isRefusal, RESULT, resultSchema } from '../admin-api/error-result.ts'
import { beginDraft } from './begin-draft.ts'
import { type Failed, objection } from './objection.ts'
import type { OrderInput } from './order-input.ts'
import type { Prepared } from './prepare.ts'

/** Lines added by one request: Vendure prices the whole order again with each. */
const CHUNK = 20
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

  for (let start = 0; start < input.lines.length; start += CHUNK) {
    const lines = input.lines.slice(start, start + CHUNK)
    const names = lines.map((_, index) => `line${start + index}`)
    const added = await ask(
      `mutation AddLines($orderId: ID!, ${names.map((name) => `$${name}: AddItemToDraftOrderInput!`).join(', ')}) {
        ${names.map((name) => `${name}: addItemToDraftOrder(orderId: $orderId, input: $${name}) { ${RESULT} }`).join('\n')}
      }`,
      {
        orderId,
        ...Object.fromEntries(
          lines.map(({ sku, input: line }, index) => [names[index], { ...line, productVariantId: variants.get(sku) }]),
        ),
      },
      z.record(z.string(), resultSchema),
      place,
    )
    if (!added.ok) return { failed: added.unknown, isCertain: added.isLasting === true }
    const no = Object.entries(added.data).find(([, result]) => isRefusal(result))
    if (no !== undefined) return objection(no[1], 'lines.quantity')
  }

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
