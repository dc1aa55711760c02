import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AWAY_BRAND, castBrands } from '../../../../bin/start/demo-data/stories/cast.ts'
import { makeStories, plots, STORY_COUNT } from '../../../../bin/start/demo-data/stories/make-stories.ts'
import { differencesIn } from '../../../../functions/orders/books/check-order.ts'
import { orderHeadlineOf } from '../../../../functions/support/order/headline.ts'
import { FILLED_AT, toldAt } from './told.ts'

const told = toldAt()
const lives = told.map(({ life }) => life)
const brandOrders = lives.flatMap((life) => life.brandOrders)

test('the same seed and time give the same orders; another seed gives others', () => {
  expect(makeStories(7, FILLED_AT)).toEqual(makeStories(7, FILLED_AT))
  expect(makeStories(8, FILLED_AT)).not.toEqual(makeStories(7, FILLED_AT))
  expect(toldAt().map(({ life }) => life.events)).toEqual(lives.map(({ events }) => events))
})

test('whenever a stack is filled, every order is one that the API takes, and its books agree with its events', () => {
  const time = fc.date({ min: new Date('2025-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(time, fc.integer(), (filledAt, seed) => {
      for (const { life } of toldAt(filledAt, seed)) {
        const { order, brandOrders: parts, events } = life
        expect(differencesIn({ order, brandOrders: parts, events })).toEqual([])
      }
    }),
    { numRuns: 6 },
  )
})

test('some 200 orders of a fortnight, each number once, none younger than some minutes', () => {
  const numbers = lives.map(({ order }) => order.externalId)
  expect(numbers).toHaveLength(STORY_COUNT)
  expect(new Set(numbers).size).toBe(STORY_COUNT)
  const ages = lives.map(({ order }) => (FILLED_AT.getTime() - Date.parse(order.createdAt)) / 86_400_000)
  expect(Math.max(...ages)).toBeLessThan(14)
  expect(Math.max(...ages)).toBeGreaterThan(12)
  expect(Math.min(...ages) * 24).toBeGreaterThan(0.35)
})

test('nothing happens after the filling, and what is due is due after it', () => {
  for (const { events, acts } of lives) {
    const times = events.map(({ timestamp }) => timestamp)
    expect(times).toEqual(times.toSorted())
    expect(Date.parse(times.at(-1) ?? '')).toBeLessThan(FILLED_AT.getTime())
    for (const { at } of acts) expect(at.getTime()).toBeLessThan(FILLED_AT.getTime())
  }
  const due = brandOrders.flatMap(({ dueAt }) => dueAt ?? [])
  expect(due.length).toBeGreaterThan(5)
  for (const dueAt of due) expect(Date.parse(dueAt)).toBeGreaterThan(FILLED_AT.getTime())
})

test('the desk sees every kind of trouble, of several brands, countries and currencies', () => {
  const headlines = new Set(lives.map(({ order }) => orderHeadlineOf(order, FILLED_AT).code))
  for (const code of [
    'attention',
    'rejected',
    'cancelled',
    'refund_failed',
    'refund_owed_by_platform',
    'shipment_exception',
    'attempt_failed',
    'returned_to_sender',
    'return_open',
    'refund_at_brand',
    'delivered',
    'on_its_way',
    'accepted',
    'being_sent',
    'held',
  ] as const)
    expect(headlines).toContain(code)
  expect(new Set(brandOrders.flatMap(({ attention }) => attention?.code ?? []))).toEqual(
    new Set(['accept_overdue', 'outcome_unknown', 'retries_exhausted', 'contradictory_report', 'refunded_unshipped']),
  )
  expect(new Set(brandOrders.map(({ brandId }) => brandId)).size).toBe(castBrands.length)
  expect(new Set(lives.map(({ order }) => order.currency))).toEqual(new Set(['USD', 'EUR', 'GBP', 'JPY']))
  const countries = new Set(lives.map(({ request }) => request.shippingAddress?.country))
  expect(countries).toEqual(new Set(['US', 'DE', 'FR', 'GB', 'JP']))
  const returns = new Set(brandOrders.flatMap((one) => one.returns.map(({ status }) => status)))
  expect(returns).toEqual(new Set(['requested', 'approved', 'declined', 'in_transit', 'received', 'closed']))
  const refunds = brandOrders.flatMap((one) => one.refunds.map(({ status, returnedBy }) => `${status} ${returnedBy}`))
  for (const kind of ['pending', 'issued', 'failed'].flatMap((status) => [`${status} brand`, `${status} platform`])) {
    expect(refunds).toContain(kind)
  }
  expect(lives.filter(({ order }) => order.brandOrders.length > 1).length).toBeGreaterThan(40)
  expect(brandOrders.some(({ fulfillments }) => fulfillments.length === 2)).toBe(true)
  expect(brandOrders.some(({ fulfillments }) => fulfillments.some(({ delay }) => delay !== undefined))).toBe(true)
})

test('every plot is told as often as it says', () => {
  for (const { name, count } of plots) {
    expect(told.filter(({ story }) => story.parts[0]?.plot === name)).toHaveLength(count)
  }
})

test('the brand that is away has orders that are tried again, and got none of late', () => {
  const ofBrand = brandOrders.filter(({ brandId }) => brandId === AWAY_BRAND)
  const tried = ofBrand.filter(({ status, dueAt }) => status === 'submitting' && dueAt !== null)
  expect(tried.length).toBeGreaterThanOrEqual(5)
  for (const { attempts, brandReference } of tried) {
    expect(attempts).toBeGreaterThan(1)
    expect(brandReference).toBeNull()
  }
})
