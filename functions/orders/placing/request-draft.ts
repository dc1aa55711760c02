import type * as z from 'zod'
import {
  type DiscountRequest,
  discountRequestSchema,
  type FeeRequest,
  feeRequestSchema,
  type LineRequest,
  lineRequestSchema,
  type OrderRequest,
  orderRequestSchema,
  type PaymentRequest,
  paymentRequestSchema,
  type ShippingRequest,
  shippingRequestSchema,
  type TotalsRequest,
  totalsRequestSchema,
} from './order-request.ts'

/** What prices an order; the rest of the request is about people and places. */
export type PricingRequest = Pick<
  OrderRequest,
  'currency' | 'taxIncluded' | 'lines' | 'shipping' | 'fees' | 'discounts' | 'payment' | 'totals'
>

/** One element of a list of the request. `value` is null where its shape has faults. */
export type Entry<Value> = {
  readonly pointer: string
  readonly index: number
  /** As sent, or else its position counted from 1. */
  readonly externalId: string
  /** As sent, also where the rest of the element has faults. */
  readonly brandId: string | null
  readonly value: Value | null
}

/**
 * A request as far as it can be read, so that a fault in one part hides none in
 * another. A list that is no list at all, or far too long, is null, and so are lines of
 * which there are none; any other list that was left out is empty.
 */
export type Draft = {
  /** Null where it is neither true, false nor left out. */
  readonly taxIncluded: boolean | null
  readonly lines: readonly Entry<LineRequest>[] | null
  readonly shipping: readonly Entry<ShippingRequest>[] | null
  readonly fees: readonly Entry<FeeRequest>[] | null
  readonly discounts: readonly Entry<DiscountRequest>[] | null
  /** Null where left out or faulty; `paymentSent` tells which. */
  readonly payment: PaymentRequest | null
  readonly paymentSent: boolean
  /** Of the platform's totals those that can be compared; what may be left out counts as 0. */
  readonly totals: Partial<Record<keyof TotalsRequest, number>>
}

/** No list of a request may be half as long; what is longer is not looked into, so that it costs little to refuse. */
const LONGEST_LIST = 1000

/** Reads a request, whether or not it was checked before. */
export function draftOf(body: unknown): Draft {
  const fields = recordOf(body)
  const payment = paymentRequestSchema.safeParse(fields.payment)
  return {
    taxIncluded: orderRequestSchema.shape.taxIncluded.safeParse(fields.taxIncluded).success
      ? fields.taxIncluded === true
      : null,
    lines: isEmpty(fields.lines) ? null : entriesOf('lines', fields.lines, lineRequestSchema),
    shipping: entriesOf('shipping', fields.shipping, shippingRequestSchema),
    fees: entriesOf('fees', fields.fees, feeRequestSchema),
    discounts: entriesOf('discounts', fields.discounts, discountRequestSchema),
    payment: payment.success ? payment.data : null,
    paymentSent: fields.payment !== undefined,
    totals: comparableTotals(fields.totals),
  }
}

/** An element whose shape is valid. */
export type ValidEntry<Value> = Entry<Value> & { readonly value: Value }

/** The entries where every one is valid, else null. */
export function validEntries<Value>(entries: readonly Entry<Value>[] | null): ValidEntry<Value>[] | null {
  if (entries === null) return null
  const valid = entries.filter((entry): entry is ValidEntry<Value> => entry.value !== null)
  return valid.length === entries.length ? valid : null
}

/** The values of the entries where every one is valid, else null. */
export function valuesOf<Value>(entries: readonly Entry<Value>[] | null): Value[] | null {
  return validEntries(entries)?.map(({ value }) => value) ?? null
}

/** The own fields of an object; none for anything else. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}

/** An order needs a line. What follows from having none would only repeat that fault in other words. */
function isEmpty(lines: unknown): boolean {
  return lines === undefined || (Array.isArray(lines) && lines.length === 0)
}

function entriesOf<Value>(list: string, given: unknown, schema: z.ZodType<Value>): Entry<Value>[] | null {
  if (given === undefined) return []
  if (!Array.isArray(given) || given.length > LONGEST_LIST) return null
  return given.map((element: unknown, index) => {
    const fields = recordOf(element)
    const parsed = schema.safeParse(element)
    return {
      pointer: `/${list}/${index}`,
      index,
      externalId: typeof fields.externalId === 'string' ? fields.externalId : String(index + 1),
      brandId: typeof fields.brandId === 'string' ? fields.brandId : null,
      value: parsed.success ? parsed.data : null,
    }
  })
}

function comparableTotals(given: unknown): Draft['totals'] {
  if (typeof given !== 'object' || given === null) return {}
  const fields = recordOf(given)
  const totals: Partial<Record<keyof TotalsRequest, number>> = {}
  for (const name of totalsRequestSchema.keyof().options) {
    const parsed = totalsRequestSchema.shape[name].safeParse(fields[name])
    if (parsed.success) totals[name] = parsed.data ?? 0
  }
  return totals
}
