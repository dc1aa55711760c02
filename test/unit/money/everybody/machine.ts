import type { Capabilities } from '../../../../functions/brands/capabilities.ts'
import type { Target } from '../../../../functions/changes/find-target.ts'
import type { RequestedChange } from '../../../../functions/changes/make-change.ts'
import { obstacleProblem } from '../../../../functions/changes/obstacles.ts'
import { addressChange } from '../../../../functions/changes/plan-address-change.ts'
import { cancellation } from '../../../../functions/changes/plan-cancellation.ts'
import { refund } from '../../../../functions/changes/plan-refund.ts'
import { goodsReturn } from '../../../../functions/changes/plan-return.ts'
import { Problem } from '../../../../functions/http/problem.ts'
import type { BrandOrder } from '../../../../functions/orders/brand-order.ts'
import type { OrderEvent } from '../../../../functions/orders/event.ts'
import { accept } from '../../../../functions/orders/life/acceptance.ts'
import { answerRequest } from '../../../../functions/orders/life/answer-request.ts'
import { closeRefund } from '../../../../functions/orders/life/refunds/close-refund.ts'
import { priceRefund } from '../../../../functions/orders/life/refunds/open-refund.ts'
import { applyReport } from '../../../../functions/orders/life/reports/apply-report.ts'
import { applySnapshot } from '../../../../functions/orders/life/reports/apply-snapshot.ts'
import { completeWhenQuiet } from '../../../../functions/orders/life/reports/complete-when-quiet.ts'
import type { Report } from '../../../../functions/orders/life/reports/report.ts'
import {
  outcomeUnknown,
  raiseAttention,
  resolveAttention,
  resumeSubmission,
  startSubmission,
  submitted,
} from '../../../../functions/orders/life/submission-steps.ts'
import { applyTransition, type Transition } from '../../../../functions/orders/life/transition.ts'
import type { Order } from '../../../../functions/orders/order.ts'
import { placedAt, placedOrderOf } from '../../orders/placed-order.ts'
import { minute, reportOf } from '../../orders/reports/report-of.ts'
import type { LineWish, Step, Story, Told } from './steps.ts'

/** Everything that anybody can do to a brand order, by the code that does it. */

const everything: Capabilities = {
  accept: { level: 'line' },
  cancel: { level: 'line', until: 'shipped' },
  addressChange: { level: 'order', until: 'shipped' },
  return: { level: 'line', label: true },
  refund: { level: 'amount' },
  tracking: { mode: 'realtime' },
  erasure: { level: 'none' },
  confirmation: { by: 'brand' },
}

/** What a step came to. `after` is `before` where nothing changed. */
export interface Moment {
  readonly step: Step
  readonly report: Report | null
  readonly before: BrandOrder
  readonly after: BrandOrder
  readonly events: readonly OrderEvent[]
  readonly unchanged: string | null
}

export interface Run {
  readonly placed: BrandOrder
  readonly moments: readonly Moment[]
  readonly last: BrandOrder
  readonly order: Order
}

export function play({ wish, isAccepted, steps }: Story): Run {
  const born = placedOrderOf(wish)
  let order = born.order
  let brandOrder = born.brandOrders[0] as BrandOrder
  if (isAccepted) {
    brandOrder = { ...brandOrder, status: 'submitted' }
    const accepted = accept({ brandReference: 'A-1', lines: null, occurredAt: minute(0) })
    const result = applyTransition(order, brandOrder, accepted, placedAt)
    if ('unchanged' in result) throw new Error(result.unchanged)
    order = result.order
    brandOrder = result.brandOrder
  }
  const placed = brandOrder
  const moments = steps.map((step, index): Moment => {
    const before = brandOrder
    const report = step.kind === 'report' ? reportFor(step.told, step.at, before) : null
    const transition = transitionOf(step, report, before, index)
    if (transition instanceof Problem) return { step, report, before, after: before, events: [], unchanged: 'refused' }
    const now = new Date(placedAt.getTime() + index * 60_000)
    const result = applyTransition(order, before, transition, now)
    if ('unchanged' in result) return { step, report, before, after: before, events: [], ...result }
    order = result.order
    brandOrder = result.brandOrder
    return { step, report, before, after: brandOrder, events: result.events, unchanged: null }
  })
  return { placed, moments, last: brandOrder, order }
}

/** The total of a refund that names everything that is left, in minor units; null when it is refused. */
export function priceOfAllLeft(brandOrder: BrandOrder): number | null {
  const live = brandOrder.refunds.filter(({ status }) => status !== 'failed')
  const left = (rows: readonly { amount: number }[], key: 'shipping' | 'fees') =>
    rows.reduce((sum, { amount }) => sum + amount, 0) - live.reduce((sum, refunded) => sum + refunded[key], 0)
  const lines = brandOrder.lines
    .map(({ id, quantity, quantities }) => ({
      lineId: id,
      quantity: quantity - quantities.cancelled - quantities.refunded,
    }))
    .filter(({ quantity }) => quantity > 0)
  const shipping = left(brandOrder.shipping, 'shipping')
  const fees = left(brandOrder.fees, 'fees')
  const priced = priceRefund(brandOrder, { lines, shipping, fees, goodwill: 0, returnId: null })
  return 'problem' in priced ? null : priced.total
}

function transitionOf(step: Step, report: Report | null, before: BrandOrder, index: number): Transition | Problem {
  const due = minute(-1)
  switch (step.kind) {
    case 'cancel':
      return planned(cancellation(`can_${index}`, { ...asked(step.lines), reason: { code: 'other' } }), before)
    case 'return':
      return planned(goodsReturn(`ret_${index}`, asked(step.lines), 'storefront'), before)
    case 'refund': {
      const { shipping, fees, goodwill, lines } = step
      const wish = { lines: [...lines], goodwill, ...named({ shipping, fees }) }
      return planned(refund(`ref_${index}`, { brandOrderId: before.id, reason: 'late', ...wish }), before)
    }
    case 'address':
      return planned(addressChange(`adr_${index}`, 'US', []), before)
    case 'close':
      return closing(step, before)
    case 'report':
      if (report === null) throw new Error('A step of a report has a report.')
      return step.isSnapshot ? applySnapshot(report) : applyReport(report)
    case 'answer':
      return answered(step, before)
    case 'start':
      return startSubmission({ token: 'a', expiresAt: due, dueAt: due })
    case 'submitted':
      return submitted('a', 'A-1', due)
    case 'unknown':
      return outcomeUnknown('a', due)
    case 'quiet':
      return completeWhenQuiet()
    case 'attention':
      return raiseAttention('accept_overdue')
    case 'resolve':
      return resolveAttention()
    case 'resume':
      return resumeSubmission()
  }
}

/** As `makeChange` does. */
function planned({ action, plan }: RequestedChange, before: BrandOrder): Transition | Problem {
  const target: Target = { brandOrder: before, brandOrders: [before], brand: null, capabilities: everything }
  const made = obstacleProblem(action, before, target) ?? plan(before, target)
  return made instanceof Problem ? made : made.transition
}

function asked(lines: readonly LineWish[] | null) {
  return { brandOrderId: 'bo_1', ...(lines === null ? {} : { lines: [...lines] }) }
}

function named(amounts: Record<'shipping' | 'fees', number | null>) {
  return Object.fromEntries(Object.entries(amounts).filter(([, amount]) => amount !== null))
}

/** As `PATCH /v1/orders/{id}/refunds/{id}` does: the platform closes what it returns. */
function closing({ which, status }: Extract<Step, { kind: 'close' }>, { refunds }: BrandOrder): Transition | Problem {
  const refunded = refunds[which]
  if (refunded === undefined || refunded.returnedBy === 'brand') return new Problem('not_found', 'No such refund.')
  return closeRefund({ id: refunded.id, status, providerReference: null })
}

function answered({ which, outcome }: Extract<Step, { kind: 'answer' }>, before: BrandOrder): Transition | Problem {
  const requests = [
    ...before.cancellations.map(({ id }) => ({ kind: 'cancellation', id }) as const),
    ...before.addressChanges.map(({ id }) => ({ kind: 'address_change', id }) as const),
    ...before.returns.map(({ id }) => ({ kind: 'return', id }) as const),
    ...before.refunds.map(({ id }) => ({ kind: 'refund', id }) as const),
  ]
  const request = requests[which]
  if (request === undefined) return new Problem('not_found', 'No such request.')
  return answerRequest({ ...request, outcome, reference: outcome === 'refused' ? null : `X-${which}` })
}

function reportFor(told: Told, at: number, before: BrandOrder): Report {
  const idOf = (list: readonly { id: string }[], which: number | null) =>
    which === null ? null : (list[which]?.id ?? 'x_none')
  switch (told.type) {
    case 'order.accepted':
      return reportOf(told.type, at, { lines: told.lines })
    case 'order.reinstated':
      return reportOf(told.type, at, { lines: told.lines })
    case 'order.cancelled':
      return reportOf(told.type, at, { lines: told.lines, reason: { code: 'other' } })
    case 'order.refused':
      return reportOf(told.type, at, { reason: { code: 'other' } })
    case 'fulfillment.updated': {
      const { type: _, ...fulfillment } = told
      return reportOf(told.type, at, { fulfillment })
    }
    case 'cancellation.updated': {
      const cancellationId = idOf(before.cancellations, told.which)
      return reportOf(told.type, at, { cancellation: { cancellationId, status: told.status } })
    }
    case 'address_change.updated': {
      const addressChangeId = idOf(before.addressChanges, told.which)
      return reportOf(told.type, at, { addressChange: { addressChangeId, status: told.status } })
    }
    case 'return.updated': {
      const { type: _, which, ...goods } = told
      return reportOf(told.type, at, { return: { ...goods, returnId: idOf(before.returns, which) } })
    }
    case 'refund.updated': {
      const { type: _, which, ...money } = told
      return reportOf(told.type, at, { refund: { ...money, refundId: idOf(before.refunds, which) } })
    }
  }
}
