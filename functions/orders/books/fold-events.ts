import type { BrandOrder } from '../brand-order.ts'
import type { OrderEvent } from '../event.ts'

/**
 * What a subscriber knows of a brand order who keeps nothing but its events: states, units, money, and every object.
 * Written from docs/states.md alone, and not from the transitions: so the two check each other, in tests and in
 * `npm run check:books`.
 */

/** Attention that no decision of the brand ends. */
const settledByPeople = ['contradictory_report', 'order_too_large', 'refunded_unshipped', 'customer_mail_returned']
const isSettledByPeople = (attention: string | null) => attention !== null && settledByPeople.includes(attention)

type Units = Record<string, number>
type Money = Pick<BrandOrder['refunds'][number], 'id' | 'status' | 'returnedBy' | 'total' | 'ofEndedUnits'> & {
  readonly lines: Units
}

export interface Known {
  readonly status: string
  readonly fulfillmentStatus: string
  readonly refundStatus: string
  readonly attention: string | null
  readonly cancelled: Units
  readonly refunded: Units
  readonly fulfilled: Units
  readonly delivered: Units
  readonly returned: Units
  readonly fulfillments: Record<string, { status: string; lines: Units }>
  readonly cancellations: Record<string, { status: string; lines: Units }>
  readonly returns: Record<string, { status: string; lines: Units }>
  readonly refunds: Record<string, Money>
  readonly addressChanges: Record<string, string>
  readonly amounts: { refunded: number; toReturn: number; refundable: number }
}

export function foldEvents(placed: BrandOrder, events: readonly OrderEvent[]): Known {
  const fulfillments: Record<string, { status: string; lines: Units }> = {}
  const cancellations: Record<string, { status: string; lines: Units }> = {}
  const returns: Record<string, { status: string; lines: Units }> = {}
  const refunds: Record<string, Money> = {}
  const covered: Record<string, Units> = {}
  const addressChanges: Record<string, string> = {}
  const cancelled: Units = {}
  let states = pick(placed)
  let attention: string | null = placed.attention?.code ?? null

  for (const event of events) {
    if (event.data.brandOrder !== null) states = pick(event.data.brandOrder)
    const endsSubmission =
      event.type === 'order.in_progress' || event.type === 'order.rejected' || states.status === 'cancelled'
    if (endsSubmission && !isSettledByPeople(attention)) attention = null
    switch (event.type) {
      case 'order.shipped':
      case 'order.delivered':
      case 'order.fulfillment_updated': {
        const { id, status, lines } = event.data.fulfillment
        fulfillments[id] = { status, lines: unitsOf(lines) }
        break
      }
      case 'order.return_initiated':
      case 'order.return_updated': {
        const { id, status, lines } = event.data.return
        returns[id] = { status, lines: unitsOf(lines) }
        break
      }
      case 'order.cancellation_updated': {
        const { id, status, lines } = event.data.cancellation
        cancellations[id] = { status, lines: unitsOf(lines) }
        break
      }
      case 'order.address_changed':
        addressChanges[event.data.addressChange.id] = event.data.addressChange.status
        break
      case 'order.refund_issued':
      case 'order.refund_updated': {
        const { id, status, returnedBy, total, ofEndedUnits, lines } = event.data.refund
        refunds[id] = { id, status, returnedBy, total, ofEndedUnits, lines: unitsOf(lines) }
        break
      }
      case 'order.cancelled':
      case 'order.rejected': {
        const { lines, coveredBy, refundId, amountToReturn } = event.data
        add(cancelled, unitsOf(lines))
        const rest = unitsOf(lines)
        for (const { refundId: by, lines: units } of coveredBy) {
          covered[by] = add(covered[by] ?? {}, unitsOf(units))
          add(rest, unitsOf(units), -1)
        }
        if (refundId !== null && amountToReturn !== null) {
          const { total, returnedBy } = amountToReturn
          refunds[refundId] = { id: refundId, status: 'pending', returnedBy, total, ofEndedUnits: true, lines: rest }
        }
        break
      }
      case 'order.attention_required':
        attention = event.data.attention.code
        break
      case 'order.attention_resolved':
        attention = null
        break
      default:
        break
    }
  }
  const moneyOf = (status: string) =>
    sumOf(Object.values(refunds).flatMap((refund) => (refund.status === status ? [refund.total] : [])))
  const [refunded, toReturn] = [moneyOf('issued'), moneyOf('pending')]
  const left = Object.values(fulfillments).filter(({ status }) => status !== 'pending' && status !== 'cancelled')
  const back = Object.values(returns).filter(({ status }) => status === 'received' || status === 'closed')
  const kept = Object.values(refunds)
    .filter(({ status, ofEndedUnits }) => status !== 'failed' && !ofEndedUnits)
    .map(({ id, lines }) => add({ ...lines }, covered[id] ?? {}, -1))
  return {
    ...states,
    attention,
    cancelled: plain(cancelled),
    refunded: total(kept),
    fulfilled: total(left.map(({ lines }) => lines)),
    delivered: total(left.filter(({ status }) => status === 'delivered').map(({ lines }) => lines)),
    returned: total(back.map(({ lines }) => lines)),
    fulfillments,
    cancellations,
    returns,
    refunds: Object.fromEntries(Object.entries(refunds).map(([id, one]) => [id, { ...one, lines: plain(one.lines) }])),
    addressChanges,
    amounts: { refunded, toReturn, refundable: placed.totals.total - refunded - toReturn },
  }
}

/** The same of the stored brand order. Changes of address that wait have no event yet. */
export function knownOf(brandOrder: BrandOrder): Known {
  const count = (key: keyof BrandOrder['lines'][number]['quantities']) =>
    plain(Object.fromEntries(brandOrder.lines.map(({ id, quantities }) => [id, quantities[key]])))
  const byId = (
    list: readonly { id: string; status: string; lines: readonly { lineId: string; quantity: number }[] }[],
  ) => Object.fromEntries(list.map(({ id, status, lines }) => [id, { status, lines: unitsOf(lines) }]))
  return {
    ...pick(brandOrder),
    attention: brandOrder.attention?.code ?? null,
    cancelled: count('cancelled'),
    refunded: count('refunded'),
    fulfilled: count('fulfilled'),
    delivered: count('delivered'),
    returned: count('returned'),
    fulfillments: byId(brandOrder.fulfillments),
    cancellations: byId(brandOrder.cancellations),
    returns: byId(brandOrder.returns),
    refunds: Object.fromEntries(
      brandOrder.refunds.map(({ id, status, returnedBy, total: money, ofEndedUnits, lines }) => [
        id,
        { id, status, returnedBy, total: money, ofEndedUnits, lines: unitsOf(lines) },
      ]),
    ),
    addressChanges: Object.fromEntries(
      brandOrder.addressChanges.flatMap(({ id, status }) => (status === 'requested' ? [] : [[id, status]])),
    ),
    amounts: brandOrder.amounts,
  }
}

/** Attempts to submit are our own business and make no events. */
function decidedStatus(status: string): string {
  return status === 'pending' || status === 'submitting' || status === 'submitted' ? 'undecided' : status
}

function pick(states: Pick<BrandOrder, 'status' | 'fulfillmentStatus' | 'refundStatus'>) {
  const { status, fulfillmentStatus, refundStatus } = states
  return {
    status: decidedStatus(status),
    fulfillmentStatus: fulfillmentStatus as string,
    refundStatus: refundStatus as string,
  }
}

function unitsOf(lines: readonly { lineId: string; quantity: number }[]): Units {
  return lines.reduce<Units>((units, { lineId, quantity }) => add(units, { [lineId]: quantity }), {})
}

function add(into: Units, units: Units, sign: 1 | -1 = 1): Units {
  for (const [lineId, quantity] of Object.entries(units)) into[lineId] = (into[lineId] ?? 0) + sign * quantity
  return into
}

const total = (all: readonly Units[]) => plain(all.reduce<Units>((sum, units) => add(sum, units), {}))
const plain = (units: Units) => Object.fromEntries(Object.entries(units).filter(([, quantity]) => quantity !== 0))
const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0)
