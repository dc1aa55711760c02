import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readQueuedUpdate } from '../../../../functions/brands/kinds/signed-http/update.ts'

/** What engineers of brands asked, following the documents; named by the points of that list. */

const guide = readFileSync(new URL('../../../../docs/add-a-brand.md', import.meta.url), 'utf8')
const shopify = readFileSync(new URL('../../../../docs/brands/shopify.md', import.meta.url), 'utf8')
const refundSchema = JSON.parse(
  readFileSync(new URL('../../../../docs/brands/signed-http/refund.request.schema.json', import.meta.url), 'utf8'),
)

const shipment = (fulfillment: object, data: object = {}) => ({
  type: 'fulfillment.updated',
  timestamp: '2026-11-23T10:00:05.000Z',
  data: {
    brandOrderId: 'bo_1',
    occurredAt: '2026-11-23T10:00:00.000Z',
    fulfillment: { reference: 'SH-1', status: 'shipped', lines: [{ lineId: 'line_1', quantity: 1 }], ...fulfillment },
    ...data,
  },
})
const faultsOf = (update: object) => {
  const verdict = readQueuedUpdate({ id: 'm-1', body: JSON.stringify(update), attributes: {} })
  return verdict.verdict === 'invalid' ? verdict.faults : []
}

describe('a 422 says in words what is wrong', () => {
  test.each([
    ['a tracking number that is none', shipment({ tracking: [{ carrier: 'ups', number: 'see e-mail!' }] })],
    ['a carrier of marks', shipment({ tracking: [{ carrier: '<b>', number: '1Z999' }] })],
    ['a reference of two lines', shipment({ reference: 'SH\n1' })],
    ['a status that is not known', shipment({ status: 'lost' })],
    ['a place that is a sentence', shipment({ location: 'Ada’s garage!' })],
    ['a label without https', { ...shipment({}), type: 'return.updated' }],
  ])('%s', (_, update) => {
    const faults = faultsOf(update)
    expect(faults.length).toBeGreaterThan(0)
    for (const { detail } of faults) {
      expect(detail).not.toMatch(/pattern|regex|\\p|Invalid|expected/)
      expect(detail).toMatch(/^[A-Z].*\.$/s)
    }
  })

  test('a time without an offset is told so, in one fault', () => {
    for (const time of ['2026-11-23T10:00:00', '2026-11-23T10:00', '2026-11-23T10:00:00.000']) {
      expect(faultsOf(shipment({}, { occurredAt: time }))).toEqual([
        {
          code: 'invalid_format',
          pointer: '/data/occurredAt',
          detail: 'The offset is missing: end the time with Z for UTC, or with an offset such as +01:00.',
        },
      ])
    }
    expect(faultsOf(shipment({}, { occurredAt: 'yesterday' }))[0]?.detail).toContain('RFC 3339')
  })

  test('an empty tracking number gives no fault, and one that is none gives one', () => {
    expect(faultsOf(shipment({ tracking: [{ carrier: 'ups', number: '' }] }))).toEqual([])
    expect(faultsOf(shipment({ tracking: [{ carrier: 'ups', number: '!!' }] }))).toHaveLength(1)
  })
})

test('every amount of refund.request is described', () => {
  const { properties } = refundSchema.properties.data
  for (const name of ['items', 'discount', 'discounts', 'shipping', 'fees', 'tax', 'goodwill', 'total']) {
    expect([name, typeof properties[name].description]).toEqual([name, 'string'])
  }
})

test.each([
  ['an unknown lineId is 422', /422: .*\n?.*none of whose `lineId`s is of the order/],
  ['which of no header, too old and no fit', /401: `detail` says which: no signature header, a timestamp more than 5/],
  [
    'what a look-up answers for a cancelled, partly accepted or shipped order',
    /`order\.lookup` of an order that you have/,
  ],
  ['money that the brand holds', /`brand` means that you capture it, with the `token`/],
  ['reasons of returns', /`too_small`,\n?\s*`too_large`, `unwanted`/],
  ['the one command that registers a URL', /npm run admin -- brands create aurora --name Aurora --setting\n?\s*url=/],
  ['a brand without a system of its own', /\[e-mail\]\(brands\/email\.md\)/],
])('the guide says: %s', (_, text) => {
  expect(guide).toMatch(text)
})

test('no command of the guide needs another node than the project’s own', () => {
  for (const line of guide.split('\n')) expect(line).not.toMatch(/^\s*node /)
})

test('the scaffold’s stand-in fixes neither ports nor a brand’s id', () => {
  const standIn = readFileSync(new URL('../../../../bin/new-brand/template/stand-in.ts.txt', import.meta.url), 'utf8')
  expect(standIn).not.toMatch(/3000|5055|brands\/acme/)
})

test.each([/five orders a minute/, /`--mode test`/, /`notifyCustomer`/])('the Shopify document says %s', (text) => {
  expect(shopify).toMatch(text)
})
