import type { Fault } from '../../../http/problem.ts'
import { schemaFaults } from '../../../http/schema-faults.ts'
import { parseWithoutNulls } from '../../../http/without-nulls.ts'
import { plainAddress, plainPhone } from '../../addresses/plain-address.ts'
import { findCardData } from '../../card-data/card-data.ts'
import { isCurrency } from '../../currency.ts'
import { time } from '../../fields.ts'
import type { Occasion } from '../../mails/occasion.ts'
import { isPersonal } from '../../personal-data.ts'
import type { Purchase } from '../../purchase.ts'
import { type OrderRequest, orderRequestSchema } from '../order-request.ts'
import { priceDraft } from '../pricing/price-order.ts'
import { type Draft, draftOf, recordOf } from '../request-draft.ts'
import { brandFaults, type OrderableBrand } from './check-brands.ts'
import { customerFaults } from './check-customer.ts'
import { deliveryFaults } from './check-delivery.ts'
import { metadataFaults } from './check-metadata.ts'
import { collectorFaults } from './check-payment.ts'
import { sizeFaults } from './check-size.ts'
import { expectedTotals } from './check-totals.ts'

export type ValidationContext = {
  readonly orderId: string
  /** Those that exist of `brandIdsIn(body)`. */
  readonly brands: ReadonlyMap<string, OrderableBrand>
  /** Whether this places an order. Where it only asks for totals there is no payment, and sending one is a fault. */
  readonly paymentRequired: boolean
  /** Left out, brands' modes are not looked at. */
  readonly livemode?: boolean
  readonly now: Date
}

export type ValidatedOrder = { readonly request: OrderRequest; readonly purchase: Purchase }
export type InvalidOrder = { readonly code: 'validation_failed' | 'card_data_refused'; readonly faults: Fault[] }

/** A year: pre-orders are released within it, a mistyped year is not. */
const LONGEST_HOLD_DAYS = 366
const DAY_MILLISECONDS = 24 * 60 * 60 * 1000

/** More would only make the answer large. */
const MOST_FAULTS = 1000

/**
 * Everything that an order must be before it is placed. Card data is looked for
 * first and decides alone. Otherwise every fault is reported at once, each with its
 * JSON pointer: the shape of the whole, and of every part that can be read also its
 * meaning, so that a fault in one part hides none in another.
 */
export function validateOrderRequest(body: unknown, context: ValidationContext): ValidatedOrder | InvalidOrder {
  const cardFaults = findCardData(body)
  if (cardFaults.length > 0) return { code: 'card_data_refused', faults: cardFaults }

  const schema = context.paymentRequired ? orderRequestSchema : orderRequestSchema.omit({ payment: true })
  const { parsed, value } = parseWithoutNulls(schema, body)
  const { payment, ...rest } = recordOf(value)
  const fields = context.paymentRequired ? { ...rest, payment } : rest
  const draft = draftOf(fields)
  const { purchase, faults: pricingFaults } = priceDraft(
    context.orderId,
    typeof fields.currency === 'string' ? fields.currency : '',
    draft,
  )
  const faults = [
    ...(parsed.success ? [] : schemaFaults(parsed.error, '', { schema, value })),
    ...currencyFaults(fields.currency),
    ...customerFaults(fields),
    ...deliveryFaults(fields),
    ...brandFaults(fields, context.brands, context.livemode ?? null),
    ...pricingFaults,
    ...(context.paymentRequired ? [...paymentFaults(draft), ...collectorFaults(draft.payment)] : []),
    ...releaseFaults(fields.releaseAfter, context.now),
    ...metadataFaults(fields.metadata),
    ...externalIdFaults(fields.externalId),
  ]
  if (parsed.success && purchase !== null && faults.length === 0) {
    const tooLarge = sizeFaults(purchase)
    if (tooLarge.length > 0) return { code: 'validation_failed', faults: tooLarge }
    return {
      request: withPlainAddresses(parsed.data),
      purchase: withVoices(withTaxLiability(purchase, parsed.data.taxLiability, context.brands), context.brands),
    }
  }
  return { code: 'validation_failed', faults: withoutRepeats(faults).slice(0, MOST_FAULTS) }
}

/** Decided when the order is placed, so that a brand's setting that changes later does not change what it was sent. */
function withTaxLiability(
  purchase: Purchase,
  wanted: OrderRequest['taxLiability'],
  brands: ValidationContext['brands'],
): Purchase {
  const brandIds = [...new Set(purchase.lines.map(({ brandId }) => brandId))]
  const platformTaxBrands = brandIds.filter((id) => (wanted ?? brands.get(id)?.taxLiability) === 'platform')
  return platformTaxBrands.length === 0 ? purchase : { ...purchase, platformTaxBrands }
}

/** Decided when the order is placed, so that a brand is told at every try the same of who confirms the order. */
function withVoices(purchase: Purchase, brands: ValidationContext['brands']): Purchase {
  const brandIds = [...new Set(purchase.lines.map(({ brandId }) => brandId))]
  const voices = brandIds.flatMap((id): [string, Occasion[]][] => {
    const occasions = brands.get(id)?.voice?.occasions ?? []
    return occasions.length === 0 ? [] : [[id, [...occasions]]]
  })
  return voices.length === 0 ? purchase : { ...purchase, voiced: Object.fromEntries(voices) }
}

/** With postal codes and telephone numbers as they are stored and sent to brands. */
function withPlainAddresses({ customer, shippingAddress, billingAddress, ...rest }: OrderRequest): OrderRequest {
  return {
    ...rest,
    customer: customer.phone === undefined ? customer : { ...customer, phone: plainPhone(customer.phone) },
    ...(shippingAddress === undefined ? {} : { shippingAddress: plainAddress(shippingAddress) }),
    ...(billingAddress === undefined ? {} : { billingAddress: plainAddress(billingAddress) }),
  }
}

function externalIdFaults(externalId: unknown): Fault[] {
  if (typeof externalId !== 'string' || !isPersonal(externalId)) return []
  const detail = 'The id is stored in plaintext and must not be an e-mail address or a telephone number.'
  return [{ code: 'personal_data', pointer: '/externalId', detail }]
}

function currencyFaults(currency: unknown): Fault[] {
  const valid = orderRequestSchema.shape.currency.safeParse(currency)
  if (!valid.success || isCurrency(valid.data)) return []
  return [{ code: 'unknown_currency', pointer: '/currency', detail: 'This is not a currency of ISO 4217.' }]
}

/** An order that costs something needs a payment; where our total is unknown, the sent total decides. */
function paymentFaults(draft: Draft): Fault[] {
  const total = expectedTotals(draft).total ?? draft.totals.total
  if (draft.paymentSent || total === undefined || total === 0) return []
  const detail = 'A payment is required unless the order costs nothing.'
  return [{ code: 'required', pointer: '/payment', detail }]
}

function releaseFaults(releaseAfter: unknown, now: Date): Fault[] {
  const valid = time.safeParse(releaseAfter)
  if (!valid.success) return []
  const days = (Date.parse(valid.data) - now.getTime()) / DAY_MILLISECONDS
  if (days <= LONGEST_HOLD_DAYS) return []
  return [{ code: 'too_late', pointer: '/releaseAfter', detail: 'An order can be held back for a year at most.' }]
}

function withoutRepeats(faults: readonly Fault[]): Fault[] {
  return [...new Map(faults.map((fault) => [`${fault.code} ${fault.pointer}`, fault])).values()]
}
