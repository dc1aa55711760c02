import { asciiDigits } from '../../../../orders/ascii-digits.ts'
import type { LineQuantity } from '../../../../orders/brand-order.ts'
import { openLines } from '../../../../orders/life/end-units.ts'
import {
  carrier,
  type Report,
  reference,
  reportSchema,
  trackingNumber,
} from '../../../../orders/life/reports/report.ts'
import { timestamp } from '../../../../runtime/clock.ts'
import { amountFrom } from '../texts/wording.ts'
import { ANOTHER_REFUND, endedUnits, type FormFault, fields, reasonCodes } from './action-fields.ts'
import { owedByBrand, underWay } from './action-stop.ts'
import type { OpenAction } from './open-action.ts'

export type ReadForm =
  | {
      readonly report: Report
      /** What it counts once by: the order for what can happen once, the form for what can happen often. */
      readonly once: string
    }
  | { readonly faults: readonly FormFault[] }

const FORM_ID = /^[A-Za-z0-9_-]{16,64}$/

type Data = Record<string, unknown>
type Part = { readonly type: Report['type']; readonly data: Data; readonly once: string }

const fault = (code: FormFault['code'], field: string) => ({ faults: [{ code, field }] as const })

/** The report that a form makes, or its faults. Without a form's own mark nothing was pressed: no report, no fault. */
export function readForm(action: OpenAction, form: URLSearchParams, now: Date): ReadForm {
  const formId = form.get(fields.form) ?? ''
  if (!FORM_ID.test(formId)) return { faults: [] }
  const read = readers[action.purpose](action, form, formId)
  const faults = [...textFaults(form), ...('faults' in read ? read.faults : [])]
  if ('faults' in read || faults.length > 0) return { faults }
  const { id: brandOrderId } = action.brandOrder
  const at = timestamp(now)
  const data = { brandOrderId, occurredAt: at, ...read.data }
  return {
    report: reportSchema.parse({ type: read.type, timestamp: at, data }),
    once: `link ${brandOrderId} ${read.once}`,
  }
}

type Reader = (
  action: OpenAction,
  form: URLSearchParams,
  formId: string,
) => Part | { readonly faults: readonly FormFault[] }

const readers: Readonly<Record<OpenAction['purpose'], Reader>> = {
  accept(_, form) {
    const ownNumber = text(form, fields.ownNumber)
    // One decision an order: accepting and refusing share its mark.
    return { type: 'order.accepted', data: { brandReference: ownNumber }, once: 'decision' }
  },

  refuse(_, form) {
    const code = reasonCodes.find((known) => known === form.get(fields.reason))
    if (code === undefined) return fault('reason', fields.reason)
    return { type: 'order.refused', data: { reason: { code } }, once: 'decision' }
  },

  ship(action, form, formId) {
    const lines = quantities(action, form)
    if (!Array.isArray(lines)) return lines
    const carrier = text(form, fields.carrier)
    const number = text(form, fields.trackingNumber)
    if ((carrier === null) !== (number === null)) {
      return fault('tracking', carrier === null ? fields.carrier : fields.trackingNumber)
    }
    const fulfillment = {
      // A parcel is known by its number, so that reporting it twice makes no second one.
      reference: number ?? `parcel-${formId}`,
      status: form.get(fields.progress) === 'delivered' ? 'delivered' : 'shipped',
      lines,
      tracking: carrier === null || number === null ? [] : [{ carrier, number }],
    }
    return { type: 'fulfillment.updated', data: { fulfillment }, once: `ship ${formId}` }
  },

  deliver({ brandOrder }, form) {
    const parcel = underWay(brandOrder).find(({ reference }) => reference === form.get(fields.shipment))
    if (parcel === undefined) return fault('shipment', fields.shipment)
    const { reference, lines } = parcel
    const tracking = parcel.tracking.map(({ carrier, number }) => ({ carrier, number }))
    const fulfillment = { reference, status: 'delivered', lines, tracking }
    return { type: 'fulfillment.updated', data: { fulfillment }, once: `deliver ${reference}` }
  },

  cancel(action, form) {
    const before = endedUnits(action.brandOrder)
    if (form.get(fields.ended) !== before) return { faults: [changedMeanwhile(action)] }
    const lines = quantities(action, form)
    if (!Array.isArray(lines)) return lines
    const code = reasonCodes.find((known) => known === form.get(fields.reason))
    if (code === undefined) return fault('reason', fields.reason)
    // A report names all units cancelled so far, earlier cancellations included, so it counts once for each earlier state.
    const ended = action.brandOrder.lines.flatMap(({ id: lineId, quantities: { cancelled } }) => {
      const quantity = cancelled + (lines.find((line) => line.lineId === lineId)?.quantity ?? 0)
      return quantity > 0 ? [{ lineId, quantity }] : []
    })
    return { type: 'order.cancelled', data: { lines: ended, reason: { code } }, once: `cancel ${before}` }
  },

  refund({ brandOrder }, form, formId) {
    const owed = owedByBrand(brandOrder).find(({ id }) => id === form.get(fields.refund))
    const total = owed?.total ?? amountFrom(asciiDigits(form.get(fields.amount) ?? ''), brandOrder.currency)
    if (total === null || total === 0) return fault('amount', fields.amount)
    if (owed === undefined && total > brandOrder.amounts.refundable) return fault('tooMuch', fields.amount)
    const reference = text(form, fields.refundNumber) ?? owed?.reference ?? `refund-${formId}`
    const refund = { reference, refundId: owed?.id ?? null, status: 'issued', total }
    return { type: 'refund.updated', data: { refund }, once: `refund ${owed?.id ?? `${ANOTHER_REFUND} ${formId}`}` }
  },
}

/** The page is older than the order, or than a cancellation that was just reported. */
export function changedMeanwhile({ brandOrder }: OpenAction): FormFault {
  return { code: 'changed', field: fields.quantity(openLines(brandOrder)[0]?.lineId ?? '') }
}

/** The units that were entered, at least one and none more than are open. */
function quantities(
  { brandOrder }: OpenAction,
  form: URLSearchParams,
): LineQuantity[] | { readonly faults: readonly FormFault[] } {
  const open = openLines(brandOrder)
  const entered = open.map(({ lineId, quantity }) => {
    const typed = asciiDigits(form.get(fields.quantity(lineId)) ?? '').trim()
    return { lineId, most: quantity, quantity: typed === '' ? 0 : /^\d{1,7}$/.test(typed) ? Number(typed) : null }
  })
  const faults = entered
    .filter(({ quantity, most }) => quantity === null || quantity > most)
    .map(({ lineId }): FormFault => ({ code: 'quantity', field: fields.quantity(lineId) }))
  if (faults.length > 0) return { faults }
  const lines = entered.flatMap(({ lineId, quantity }) => (quantity ? [{ lineId, quantity }] : []))
  return lines.length > 0 ? lines : fault('noQuantity', fields.quantity(open[0]?.lineId ?? ''))
}

function text(form: URLSearchParams, field: string): string | null {
  const typed = (form.get(field) ?? '').trim()
  return typed === '' ? null : typed
}

const texts = [
  [fields.ownNumber, 'number', reference],
  [fields.refundNumber, 'number', reference],
  [fields.carrier, 'carrier', carrier],
  [fields.trackingNumber, 'trackingNumber', trackingNumber],
] as const

/** What a report could not carry, people type all the same: a parcel's link for its number, say. */
function textFaults(form: URLSearchParams): FormFault[] {
  return texts.flatMap(([field, code, schema]): FormFault[] => {
    const typed = text(form, field)
    return typed === null || schema.safeParse(typed).success ? [] : [{ code, field }]
  })
}
