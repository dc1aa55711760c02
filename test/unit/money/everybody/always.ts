import { expect } from 'vitest'
import { foldEvents, knownOf } from '../../../../functions/orders/books/fold-events.ts'
import type { BrandOrder, Refund } from '../../../../functions/orders/brand-order.ts'
import { awaited } from '../../../../functions/orders/life/awaited-units.ts'
import type { Report } from '../../../../functions/orders/life/reports/report.ts'
import { type Moment, priceOfAllLeft, type Run } from './machine.ts'
import type { Party } from './steps.ts'

/** What always holds, each by itself, so that each can be tried by itself on other code. */
export const always: Readonly<Record<string, (run: Run) => void>> = {
  'nothing that another party holds changes': ({ moments }) => {
    for (const moment of moments)
      expect(heldByOthers(moment.after, moment)).toEqual(heldByOthers(moment.before, moment))
  },

  'the terms of a refund are decided when it is opened, and no refund goes': ({ moments }) => {
    const terms = ({ id, returnedBy, returnId }: Refund) => ({ id, returnedBy, returnId })
    for (const { before, after } of moments) {
      expect(after.refunds.slice(0, before.refunds.length).map(terms)).toEqual(before.refunds.map(terms))
    }
  },

  'never more is refunded, or promised, than was paid': ({ moments }) => {
    for (const { after } of moments) {
      const { refunded, toReturn, refundable } = after.amounts
      expect(refunded + toReturn + refundable).toBe(after.totals.total)
      expect(Math.min(refunded, toReturn, refundable)).toBeGreaterThanOrEqual(0)
    }
  },

  'the platform pays no more than was paid, also where the state forgets': ({ placed, moments }) => {
    const paid = new Map<string, number>()
    for (const { step, before, after } of moments) {
      if (step.kind !== 'close') continue
      for (const { id, status, total } of after.refunds) {
        const was = before.refunds.find((refund) => refund.id === id)
        if (status === 'issued' && was?.status !== 'issued') paid.set(id, Math.max(total, paid.get(id) ?? 0))
      }
    }
    expect(sumOf([...paid.values()])).toBeLessThanOrEqual(placed.totals.total)
  },

  'everything owed is visible as owed': ({ moments }) => {
    for (const { after } of moments) {
      const { refunded, toReturn } = after.amounts
      expect(refunded + toReturn + toleranceOf(after)).toBeGreaterThanOrEqual(owedAtLeast(after))
    }
  },

  'the events fold to the stored state': ({ placed, moments, last }) => {
    const events = moments.flatMap((moment) => moment.events)
    expect(foldEvents(placed, events)).toEqual(knownOf(last))
  },

  'what was answered 202 is in the state or in somebody’s list of work': ({ moments }) => {
    const asked = new Set<string>()
    for (const { report, after, events } of moments) {
      for (const { data } of events)
        if ('attention' in data) asked.add(data.attention.detail?.report ?? data.attention.code)
      if (report === null || isInState(after, report)) continue
      expect([...asked]).toContain(report.type)
    }
  },

  'everything that is left can be refunded, to the last unit of tax': ({ moments, last }) => {
    const isOfBrand = moments.some(({ report }) => report?.type === 'refund.updated')
    const isBeyondPrices = last.refunds.some(({ goodwill, returnedBy }) => goodwill > 0 || returnedBy === 'brand')
    if (isOfBrand || isBeyondPrices || last.amounts.refundable === 0) return
    expect(priceOfAllLeft(last)).toBe(last.amounts.refundable)
  },

  'no more comes back than was ordered': ({ moments }) => {
    for (const { step, before, after } of moments) {
      if (step.by !== 'platform') continue
      for (const { lines } of after.returns.slice(before.returns.length)) {
        for (const { lineId, quantity } of lines) expect(quantity).toBeLessThanOrEqual(keptOf(after, lineId))
      }
    }
  },

  'a confirmed cancellation has ended its lines': ({ moments }) => {
    for (const { after } of moments) {
      const confirmed = after.cancellations.filter(({ status }) => status === 'confirmed').flatMap(({ lines }) => lines)
      for (const { id, quantities } of after.lines) {
        expect(unitsOf(confirmed, id)).toBeLessThanOrEqual(quantities.cancelled)
      }
    }
  },

  'a refund ends no units, and those that a brand refunds unshipped are in somebody’s list of work': ({ moments }) => {
    let wasAsked = false
    for (const { report, before, after, events } of moments) {
      wasAsked ||= after.attention !== null || events.some(({ type }) => type === 'order.attention_required')
      if (after.lines.some(({ id }) => awaited(after, id) > 0)) expect(wasAsked).toBe(true)
      else expect(after.attention?.code).not.toBe('refunded_unshipped')
      if (report?.type !== 'refund.updated') continue
      expect(after.lines.map(({ quantities }) => quantities.cancelled)).toEqual(
        before.lines.map(({ quantities }) => quantities.cancelled),
      )
    }
  },

  'units are counted once': ({ moments }) => {
    for (const { after } of moments) {
      for (const { quantity, quantities } of after.lines) {
        expect(Math.min(...Object.values(quantities))).toBeGreaterThanOrEqual(0)
        expect(quantities.cancelled + quantities.refunded).toBeLessThanOrEqual(quantity)
      }
    }
  },

  'what was decided stays decided': ({ moments }) => {
    for (const { before, after } of moments) {
      if (['completed', 'rejected', 'cancelled'].includes(before.status)) expect(after.status).toBe(before.status)
      for (const list of ['cancellations', 'addressChanges'] as const) {
        const decided = before[list].filter(({ status }) => status !== 'requested')
        expect(after[list].filter(({ id }) => decided.some((one) => one.id === id))).toEqual(decided)
      }
    }
  },
}

/** What of a brand order is not the speaking party's to change. Its own facts, and what follows from them, are left out. */
function heldByOthers(brandOrder: BrandOrder, { step, before }: Moment): unknown {
  const isKnown = <Entry extends { id: string }>(list: readonly Entry[], entry: { id: string }) =>
    list.some(({ id }) => id === entry.id)
  const refunds = brandOrder.refunds.filter((refund) => isKnown(before.refunds, refund))
  const requests = brandOrder.cancellations.filter((one) => isKnown(before.cancellations, one))
  const returns = brandOrder.returns.filter((one) => isKnown(before.returns, one))
  const purchase = [brandOrder.totals, brandOrder.collectedBy, brandOrder.lines.map(({ quantity }) => quantity)]
  const ofPlatform = refunds.filter(({ returnedBy }) => returnedBy === 'platform').map(moneyOf)
  const ofBrand = refunds
    .filter(({ returnedBy }) => returnedBy === 'brand')
    .map((refund) => [moneyOf(refund), refund.reference])
  const reports = [brandOrder.fulfillments, brandOrder.acceptance, requests, returns]
  const others: Readonly<Record<Party, unknown>> = {
    platform: [purchase, ofBrand, reports],
    brand: [purchase, ofPlatform],
    desk: [purchase, ofPlatform, ofBrand, reports],
    system: [purchase, ofPlatform, ofBrand, [requests, returns, brandOrder.acceptance]],
  }
  return others[step.by]
}

function moneyOf({
  id,
  status,
  providerReference,
  lines,
  items,
  discount,
  shipping,
  fees,
  tax,
  goodwill,
  total,
}: Refund) {
  return { id, status, providerReference, lines, items, discount, shipping, fees, tax, goodwill, total }
}

/** Of the units that ended before they shipped, the least that they cost; all of it where nothing is left. */
function owedAtLeast({ lines, totals, taxIncluded }: BrandOrder): number {
  if (lines.every(({ quantity, quantities }) => quantities.cancelled === quantity)) return totals.total
  return sumOf(
    lines.map(({ quantity, unitPrice, discount, tax, quantities }) => {
      const least = unitPrice * quantities.cancelled - discount
      const taxes = taxIncluded ? 0 : Math.floor((tax * quantities.cancelled) / quantity) - 1
      return Math.max(0, least + taxes)
    }),
  )
}

/** A brand that returns its own money rounds, and shares discounts, in its own way. */
function toleranceOf({ lines, refunds }: BrandOrder): number {
  const isByBrand = refunds.some(({ returnedBy, status }) => returnedBy === 'brand' && status === 'issued')
  return isByBrand ? refunds.length * sumOf(lines.map(({ quantity, discount }) => quantity + discount)) : 0
}

function keptOf({ lines }: BrandOrder, lineId: string): number {
  const line = lines.find(({ id }) => id === lineId)
  return line === undefined ? 0 : line.quantity - line.quantities.cancelled
}

/** Whether the state says what the report says, or something newer of the same object. */
function isInState(brandOrder: BrandOrder, { type, data, timestamp }: Report): boolean {
  const isNewer = (reported: { occurredAt: string; timestamp: string } | null) =>
    reported !== null && (reported.occurredAt > data.occurredAt || reported.timestamp >= timestamp)
  switch (type) {
    case 'order.accepted': {
      if (brandOrder.status === 'rejected') return false
      const { lines } = data
      if (brandOrder.status === 'cancelled' || lines == null) return true
      return brandOrder.lines.every(({ id }) => keptOf(brandOrder, id) <= unitsOf(lines, id))
    }
    case 'order.refused':
      return brandOrder.status === 'rejected' || brandOrder.status === 'cancelled'
    case 'order.cancelled': {
      if (isNewer(brandOrder.reported)) return true
      const { lines } = data
      if (lines == null) return true
      return lines.every(({ lineId }) => {
        const line = brandOrder.lines.find(({ id }) => id === lineId)
        return line !== undefined && line.quantities.cancelled >= unitsOf(lines, lineId)
      })
    }
    case 'order.reinstated': {
      const ended = brandOrder.lines.filter(({ quantities }) => quantities.cancelled > 0)
      return (
        isNewer(brandOrder.reported) || ended.every(({ id }) => data.lines != null && unitsOf(data.lines, id) === 0)
      )
    }
    case 'fulfillment.updated': {
      const known = brandOrder.fulfillments.find(({ reference }) => reference === data.fulfillment.reference)
      return known !== undefined && (known.status === data.fulfillment.status || isNewer(known.reported))
    }
    case 'cancellation.updated': {
      const known = brandOrder.cancellations.find(({ id }) => id === data.cancellation.cancellationId)
      return known?.status === data.cancellation.status
    }
    case 'address_change.updated': {
      const known = brandOrder.addressChanges.find(({ id }) => id === data.addressChange.addressChangeId)
      return known?.status === data.addressChange.status
    }
    case 'return.updated': {
      const { reference, returnId, status } = data.return
      const known =
        brandOrder.returns.find(({ id }) => id === returnId) ??
        brandOrder.returns.find((one) => one.reference === reference)
      return known !== undefined && (known.status === status || isNewer(known.reported))
    }
    case 'refund.updated': {
      const { reference, refundId, status, total } = data.refund
      const known =
        brandOrder.refunds.find(({ id }) => id === refundId) ??
        brandOrder.refunds.find((one) => one.reference === reference)
      if (known === undefined) return false
      const isSame = known.total === total && (known.status === status || status === 'pending')
      return isSame || isNewer(known.reported)
    }
  }
}

function unitsOf(lines: readonly { lineId: string; quantity: number }[], lineId: string): number {
  return sumOf(lines.filter((line) => line.lineId === lineId).map(({ quantity }) => quantity))
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
