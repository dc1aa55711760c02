import type { Fault } from '../../../http/problem.ts'
import { LARGEST_AMOUNT } from '../../fields.ts'
import type { TaxLineRequest } from '../order-request.ts'
import type { Draft } from '../request-draft.ts'

/** What does not add up inside one line, shipping charge or fee. */
export function amountFaults(draft: Draft): Fault[] {
  const lineFaults = (draft.lines ?? []).flatMap(({ pointer, value }): Fault[] => {
    if (value === null) return []
    const { quantity, unitPrice, discount = 0 } = value
    // BigInt: a million units at 10¹² each are beyond a double.
    const price = BigInt(quantity) * BigInt(unitPrice)
    const faults: Fault[] = []
    if (price > BigInt(LARGEST_AMOUNT)) {
      faults.push({
        code: 'line_too_large',
        pointer: `${pointer}/unitPrice`,
        detail: `Quantity × unitPrice may be ${LARGEST_AMOUNT} at most, and is ${price}.`,
      })
    }
    if (BigInt(discount) > price) {
      faults.push({
        code: 'discount_exceeds_price',
        pointer: `${pointer}/discount`,
        detail: `The line costs ${price}; its discount is ${discount}.`,
      })
    }
    return faults
  })
  const taxFaults = [draft.lines, draft.shipping, draft.fees].flatMap((list) =>
    (list ?? []).flatMap(({ pointer, value }) => (value === null ? [] : taxLineFaults(value, pointer))),
  )
  return [...lineFaults, ...taxFaults]
}

type Taxed = { readonly tax?: number | undefined; readonly taxLines?: readonly TaxLineRequest[] | undefined }

function taxLineFaults({ tax = 0, taxLines }: Taxed, pointer: string): Fault[] {
  if (taxLines === undefined || taxLines.length === 0) return []
  const given = taxLines.reduce((sum, { amount }) => sum + amount, 0)
  if (given === tax) return []
  const detail = `The tax lines add up to ${given}; the tax is ${tax}.`
  return [{ code: 'tax_lines_mismatch', pointer: `${pointer}/taxLines`, detail }]
}
