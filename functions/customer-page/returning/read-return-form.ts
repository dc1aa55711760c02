import { asciiDigits } from '../../orders/ascii-digits.ts'
import type { LineQuantity } from '../../orders/brand-order.ts'
import type { OpenPage } from '../open-page.ts'
import { type ReturnReason, returnReasons } from '../texts/page-texts.ts'
import { type FormStep, fields, returnableLines, type Typed } from './return-fields.ts'

export interface WantedReturn {
  readonly lines: readonly LineQuantity[]
  readonly reason: ReturnReason
}

export type ReadReturnForm =
  | { readonly step: FormStep; readonly form: string; readonly wanted: WantedReturn }
  | { readonly faults: Typed['faults'] }

const FORM_ID = /^[A-Za-z0-9_-]{16,64}$/

/** The id of the form that was sent; null where it is none of ours, so that nothing was pressed. */
export function formIdOf(values: URLSearchParams): string | null {
  const form = values.get(fields.form) ?? ''
  return FORM_ID.test(form) ? form : null
}

/** What the form asks for, or its faults. Without a form's own mark nothing was pressed: nothing is asked, and nothing is faulty. */
export function readReturnForm(open: OpenPage, values: URLSearchParams): ReadReturnForm {
  const form = formIdOf(values)
  const step = stepOf(values.get(fields.step))
  if (form === null || step === null) return { faults: [] }
  const lines = wantedLines(open, values)
  const reason = returnReasons.find((known) => known === values.get(fields.reason))
  const faults = [
    ...('faults' in lines ? lines.faults : []),
    ...(reason === undefined ? [{ code: 'reason' as const, field: fields.reason }] : []),
  ]
  if ('faults' in lines || reason === undefined) return { faults }
  return { step, form, wanted: { lines: lines.lines, reason } }
}

function stepOf(value: string | null): FormStep | null {
  return value === 'review' || value === 'change' || value === 'confirm' ? value : null
}

/** At least one unit and none more than can be returned; all of them, where the brand takes back everything or nothing. */
function wantedLines(
  { brandOrder, capabilities }: OpenPage,
  values: URLSearchParams,
): { readonly lines: readonly LineQuantity[] } | { readonly faults: Typed['faults'] } {
  const returnable = returnableLines(brandOrder)
  if (capabilities.return.level === 'order') return { lines: returnable }
  const entered = brandOrder.lines.flatMap(({ id: lineId }) => {
    const typed = asciiDigits(values.get(fields.quantity(lineId)) ?? '').trim()
    const most = returnable.find((line) => line.lineId === lineId)?.quantity ?? 0
    const quantity = typed === '' ? 0 : /^\d{1,7}$/.test(typed) ? Number(typed) : null
    return quantity === 0 ? [] : [{ lineId, most, quantity }]
  })
  const faults = entered.filter(({ quantity, most }) => quantity === null || quantity > most)
  if (faults.length > 0) {
    return {
      faults: faults.map(({ lineId, most }) => fault(most === 0 ? 'changed' : 'quantity', fields.quantity(lineId))),
    }
  }
  const lines = entered.flatMap(({ lineId, quantity }) => (quantity === null ? [] : [{ lineId, quantity }]))
  return lines.length > 0 ? { lines } : { faults: [fault('noQuantity', fields.quantity(returnable[0]?.lineId ?? ''))] }
}

const fault = (code: Typed['faults'][number]['code'], field: string) => ({ code, field })
