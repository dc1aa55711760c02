import type { Fault } from '../../../http/problem.ts'
import type { DiscountRequest } from '../order-request.ts'
import type { Draft, Entry } from '../request-draft.ts'

const NO_LINE_OF_BRAND = 'No line of the order is of this brand.'

/** External ids that stand twice in a list, and references to lines or brands that the order does not have. */
export function referenceFaults(draft: Draft): Fault[] {
  const { lines, shipping, fees, discounts } = draft
  const faults = [lines, shipping, fees, discounts].flatMap((list) => duplicateFaults(list ?? []))
  if (lines === null) return faults

  const brandOfLine = new Map(lines.map(({ externalId, brandId }) => [externalId, brandId]))
  // A line whose brandId cannot be read could be of any brand.
  const brands = lines.every(({ brandId }) => brandId !== null) ? new Set(lines.map(({ brandId }) => brandId)) : null
  const charges = [...(shipping ?? []), ...(fees ?? [])].filter(({ value }) => value !== null)
  const allocations = (draft.payment?.allocations ?? []).map(({ brandId }, index) => {
    return { brandId, pointer: `/payment/allocations/${index}` }
  })
  for (const { pointer, brandId } of [...charges, ...allocations]) {
    if (brands === null || brands.has(brandId)) continue
    faults.push({ code: 'brand_without_lines', pointer: `${pointer}/brandId`, detail: NO_LINE_OF_BRAND })
  }
  for (const { pointer, brandId, value } of shipping ?? []) {
    faults.push(...lineReferenceFaults(value?.lines, `${pointer}/lines`, brandOfLine, (line) => line === brandId))
  }
  for (const entry of discounts ?? []) faults.push(...discountFaults(entry, brandOfLine, brands))
  return faults
}

function duplicateFaults(entries: readonly Entry<{ externalId?: string | undefined }>[]): Fault[] {
  const holders = new Map<string, number>()
  for (const { externalId } of entries) holders.set(externalId, (holders.get(externalId) ?? 0) + 1)
  const seen = new Set<string>()
  return entries.flatMap(({ pointer, index, externalId, value }) => {
    if ((holders.get(externalId) ?? 0) < 2) return []
    const first = !seen.has(externalId)
    seen.add(externalId)
    // The one that was left without an id cannot be at fault for taking its position's.
    const sent = value === null ? externalId !== String(index + 1) : value.externalId !== undefined
    const takesPosition = entries.some(
      (other) => other.externalId === externalId && other.value?.externalId === undefined,
    )
    if (!sent || (first && !takesPosition)) return []
    const detail = 'Another element of this list has this externalId, or takes it from its position.'
    return [{ code: 'duplicate_external_id', pointer: `${pointer}/externalId`, detail }]
  })
}

function lineReferenceFaults(
  references: readonly string[] | undefined,
  pointer: string,
  brandOfLine: ReadonlyMap<string, string | null>,
  allows: (brandId: string) => boolean,
): Fault[] {
  return (references ?? []).flatMap((reference, index): Fault[] => {
    const at = `${pointer}/${index}`
    const brandId = brandOfLine.get(reference)
    if (brandId === undefined) {
      return [{ code: 'unknown_line', pointer: at, detail: 'No line of the order has this externalId.' }]
    }
    if (references?.indexOf(reference) !== index) {
      return [{ code: 'duplicate_reference', pointer: at, detail: 'This line is named twice.' }]
    }
    if (brandId === null || allows(brandId)) return []
    return [{ code: 'line_of_other_brand', pointer: at, detail: 'This line is of another brand.' }]
  })
}

function discountFaults(
  { pointer, value }: Entry<DiscountRequest>,
  brandOfLine: ReadonlyMap<string, string | null>,
  brands: ReadonlySet<string | null> | null,
): Fault[] {
  if (value === null) return []
  const { brandIds } = value
  const faults = (brandIds ?? []).flatMap((brandId, index): Fault[] => {
    const at = `${pointer}/brandIds/${index}`
    if (brandIds?.indexOf(brandId) !== index) {
      return [{ code: 'duplicate_reference', pointer: at, detail: 'This brand is named twice.' }]
    }
    if (brands === null || brands.has(brandId)) return []
    return [{ code: 'brand_without_lines', pointer: at, detail: NO_LINE_OF_BRAND }]
  })
  if (value.target === 'shipping' && value.lines !== undefined) {
    const detail = 'A discount on shipping is restricted by brandIds; lines are for discounts on items.'
    return [...faults, { code: 'lines_not_applicable', pointer: `${pointer}/lines`, detail }]
  }
  const allows = (brandId: string) => brandIds === undefined || brandIds.includes(brandId)
  return [...faults, ...lineReferenceFaults(value.lines, `${pointer}/lines`, brandOfLine, allows)]
}
