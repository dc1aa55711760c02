import type { Treatment } from './behaviour.ts'
import type { Answer, Command, Submission } from './commands.ts'
import type { BrandStore, BrandsOrder, LineQuantity } from './demo-brand-store.ts'
import { cancelUnits, isUnshipped } from './units.ts'

/** What a command comes to: the answer, and the order as it is to be kept, if it changed. */
export type Decision = { readonly answer: Answer; readonly order: BrandsOrder | null }

/**
 * How a demo brand decides. It trusts the idempotency key alone, as real back
 * ends do: the same order under another key becomes a second order.
 */
export function decide(store: BrandStore, brandId: string, command: Command, treatment: Treatment): Decision {
  if (command.type === 'order.submit') return submit(store, brandId, command.data, treatment)
  const order = store.find(command.data.brandOrderId)
  if (order === undefined) return { answer: { outcome: 'not_found', reason: null }, order: null }
  if (command.type === 'order.lookup') return { answer: standing(order), order: null }
  if (command.type === 'customer.erase') return erase(order, treatment)
  return change(order, command, treatment)
}

/** The order stays in the brand's books; the customer's data in it goes. */
function erase(order: BrandsOrder, { mode }: Treatment): Decision {
  if (mode === 'reject') return { answer: { outcome: 'refused', reason: { code: 'other' } }, order: null }
  const { customer: _, shippingAddress: __, billingAddress: ___, ...submission } = order.submission
  const addressChanges = order.addressChanges.map(({ shippingAddress: ____, ...change }) => change)
  const erased = { ...order, submission, addressChanges } as BrandsOrder
  return { answer: { outcome: 'accepted', reference: `ERA-${order.brandReference}`, reason: null }, order: erased }
}

function submit(store: BrandStore, brandId: string, submission: Submission, { mode, reason }: Treatment): Decision {
  const order: BrandsOrder = {
    brandReference: `${brandId.slice(0, 3).toUpperCase()}-${1001 + store.orders.size}`,
    brandOrderId: submission.brandOrderId,
    status: mode === 'reject' ? 'refused' : mode === 'pending' ? 'pending' : 'accepted',
    reason: mode === 'reject' ? { code: reason } : null,
    submission,
    fulfillments: [],
    cancelledLines: [],
    returns: [],
    refunds: [],
    cancellations: [],
    addressChanges: [],
  }
  return { answer: standing(order), order }
}

/** Where an order stands, as `order.submit` and `order.lookup` answer it. */
function standing(order: BrandsOrder): Answer {
  if (order.status === 'refused') return { outcome: 'refused', brandReference: null, reason: order.reason }
  if (order.status === 'pending') return { outcome: 'pending', brandReference: order.brandReference, reason: null }
  const lines = order.submission.lines.map(({ id, quantity }) => ({ lineId: id, quantity }))
  return { outcome: 'accepted', brandReference: order.brandReference, lines, reason: null }
}

type Change = Exclude<Command, { type: 'order.submit' | 'order.lookup' | 'customer.erase' }>

function change(order: BrandsOrder, command: Change, { mode, reason }: Treatment): Decision {
  const isTooLate = command.type === 'order.cancel' && !isUnshipped(order, command.data.lines)
  const outcome = mode === 'reject' || isTooLate ? 'refused' : mode === 'pending' ? 'pending' : 'accepted'
  const why = outcome === 'refused' ? { code: isTooLate ? 'other' : reason } : null
  const status = { accepted: 'confirmed', refused: 'refused', pending: 'requested' }[outcome]
  const changed = structuredClone(order)
  let reference: string
  if (command.type === 'order.cancel') {
    const { cancellationId, lines } = command.data
    reference = `CAN-${order.cancellations.length + 1}`
    const cancelled = lines ? unitsOf(lines) : null
    changed.cancellations.push({ cancellationId, reference, status, lines: cancelled })
    if (outcome === 'accepted') cancelUnits(changed, cancelled)
  } else if (command.type === 'order.change_address') {
    const { addressChangeId, shippingAddress } = command.data
    reference = `ADR-${order.addressChanges.length + 1}`
    changed.addressChanges.push({ addressChangeId, reference, status, shippingAddress })
  } else if (command.type === 'return.request') {
    const { returnId, lines } = command.data
    reference = `RMA-${order.returns.length + 1}`
    const returnStatus = { accepted: 'approved', refused: 'declined', pending: 'requested' }[outcome]
    changed.returns.push({ reference, returnId, status: returnStatus, lines: unitsOf(lines) })
  } else {
    const { refundId, total, lines, returnedBy } = command.data
    reference = `RF-${order.refunds.length + 1}`
    const refundStatus = outcome === 'refused' ? 'failed' : 'pending'
    const refund = { reference, refundId, returnedBy, status: refundStatus, lines: unitsOf(lines ?? []), total }
    changed.refunds.push(refund)
  }
  return { answer: { outcome, reference, reason: why }, order: changed }
}

/** Lines as reports carry them: what a command says beside the units, such as a customer's reason, stays out. */
function unitsOf(lines: readonly LineQuantity[]): LineQuantity[] {
  return lines.map(({ lineId, quantity }) => ({ lineId, quantity }))
}
