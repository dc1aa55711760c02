import type { Fault } from '../../../http/problem.ts'
import { isCountry } from '../../addresses/country.ts'
import { isCurrency } from '../../currency.ts'
import { brandId as brandIdSchema, LARGEST_BRAND_COUNT } from '../../fields.ts'
import type { Occasion } from '../../mails/occasion.ts'
import { recordOf } from '../request-draft.ts'
import { sentLines, ships } from './check-delivery.ts'

/** What a brand takes, as far as an order's validity depends on it. Null takes every currency or country. */
export type OrderableBrand = {
  readonly enabled: boolean
  readonly currencies: readonly string[] | null
  readonly countries: readonly string[] | null
  /** Who pays the taxes of its orders; left out, the brand. */
  readonly taxLiability?: 'platform' | 'brand'
  /** How we write to its customers; null or left out where it does so itself. */
  readonly voice?: { readonly occasions: readonly Occasion[] } | null
  /** Modes it takes orders in; left out, both. */
  readonly modes?: readonly ('test' | 'live')[]
}

/**
 * The brands that a body's lines name, each once, to be loaded before it is
 * validated: of well-formed ids the first 41, one more than an order may have.
 */
export function brandIdsIn(body: unknown): string[] {
  const found = new Set<string>()
  for (const line of sentLines(recordOf(body))) {
    const { brandId } = recordOf(line)
    if (brandIdSchema.safeParse(brandId).success) found.add(String(brandId))
    if (found.size > LARGEST_BRAND_COUNT) break
  }
  return [...found]
}

/** Brands that are unknown, switched off, or do not take this currency, country or mode. */
export function brandFaults(
  body: Readonly<Record<string, unknown>>,
  brands: ReadonlyMap<string, OrderableBrand>,
  livemode: boolean | null,
): Fault[] {
  const brandIds = brandIdsIn(body)
  const faults: Fault[] = []
  if (brandIds.length > LARGEST_BRAND_COUNT) {
    const detail = `An order may have lines of ${LARGEST_BRAND_COUNT} brands at most.`
    faults.push({ code: 'too_many_brands', pointer: '/lines', detail })
  }
  const lines = sentLines(body).map((line, index) => {
    return { brandId: recordOf(line).brandId, ships: ships(line), pointer: `/lines/${index}/brandId` }
  })
  for (const brandId of brandIds) {
    const own = lines.filter((line) => line.brandId === brandId)
    const brand = brands.get(brandId)
    if (brand === undefined || !brand.enabled) {
      const detail = brand === undefined ? 'There is no brand of this id.' : 'This brand takes no orders at present.'
      const code = brand === undefined ? 'unknown_brand' : 'brand_disabled'
      faults.push(...own.map(({ pointer }) => ({ code, pointer, detail })))
      continue
    }
    faults.push(...refusals(brand, body, livemode, own))
  }
  return faults
}

type BrandLine = { readonly ships: boolean; readonly pointer: string }

/** Each refusal once for a brand, at its first line that it concerns. */
function refusals(
  brand: OrderableBrand,
  { currency, shippingAddress }: Readonly<Record<string, unknown>>,
  livemode: boolean | null,
  lines: readonly BrandLine[],
): Fault[] {
  const { country } = recordOf(shippingAddress)
  const mode = livemode ? 'live' : 'test'
  const faults: Fault[] = []
  const report = (code: string, line: BrandLine | undefined, detail: string) => {
    if (line !== undefined) faults.push({ code, pointer: line.pointer, detail })
  }
  if (livemode !== null && brand.modes !== undefined && !brand.modes.includes(mode)) {
    report('brand_mode_mismatch', lines[0], `This brand takes no ${mode} orders.`)
  }
  if (typeof currency === 'string' && isCurrency(currency) && !(brand.currencies?.includes(currency) ?? true)) {
    report('currency_not_taken', lines[0], `This brand does not take ${currency}.`)
  }
  if (typeof country === 'string' && isCountry(country) && !(brand.countries?.includes(country) ?? true)) {
    const line = lines.find((one) => one.ships)
    report('country_not_served', line, `This brand does not ship to ${country}.`)
  }
  return faults
}
