import { randomInt, randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { call, eventually, place } from '../api.ts'
import { act, arrived } from '../brand.ts'
import { brandOrderReaching } from '../changes/change.ts'
import { context } from '../context.ts'
import { sampleOrder } from '../sample-order.ts'
import { desk, type Found, leaked, search } from './desk.ts'
import { tokenOf } from './member-session.ts'

const BRAND = 'brand-07'

/** A person, and ids, that no other order of the run has. */
const run = randomUUID().slice(0, 8)
const email = `Grace.${run}@navy.example`
const phone = `+1202555${String(randomInt(10_000)).padStart(4, '0')}`
/** A name has no digits. */
const surname = `Höpper${run.replaceAll(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? '')}`
const named = { firstName: 'Grace', lastName: surname }
const customerId = `user_${run}`
const externalId = `PLAT-${run}`
const tracking = `1Z${run.toUpperCase()}77`

let orderId: string
let brandOrderId: string
let brandReference: string

beforeAll(async () => {
  const sample = sampleOrder([BRAND], { externalId })
  const order = await place({ ...sample, customer: { ...sample.customer, ...named, id: customerId, email, phone } })
  orderId = order.id
  const accepted = await brandOrderReaching(orderId, BRAND, 'acceptance', ({ status }) => status === 'accepted')
  brandOrderId = accepted.id
  brandReference = accepted.brandReference ?? ''
  await arrived(BRAND, brandOrderId)
  await act(BRAND, brandOrderId, 'ship', { tracking: [{ carrier: 'ups', number: tracking }] })
  await brandOrderReaching(orderId, BRAND, 'a parcel', ({ fulfillments }) => fulfillments.length > 0)
})

/** What was found of our order; the index follows a moment later. */
function matched(query: string, kind?: string): Promise<readonly string[]> {
  return eventually(`a search to find the order`, async () => {
    const { orders } = await search(query, kind)
    return orders.find(({ id }) => id === orderId)?.matchedBy
  })
}

describe('an order is found by', () => {
  test('its id, whole or its last characters, in small letters too', async () => {
    expect(await matched(orderId)).toContain('id')
    expect(await matched(orderId.slice(-6).toLowerCase())).toContain('id')
    expect(await matched(orderId.slice(-12))).toContain('id')
  })

  test('a brand order’s id', async () => {
    expect(await matched(brandOrderId)).toContain('id')
  })

  test('the platform’s own id', async () => {
    expect(await matched(externalId)).toContain('external_id')
  })

  test('the brand’s order number, however it is written', async () => {
    expect(await matched(`#${brandReference.toLowerCase()}`, 'brand_reference')).toEqual(['brand_reference'])
  })

  test('a tracking number, however it is written', async () => {
    expect(await matched(` ${tracking.slice(0, 4)} ${tracking.slice(4).toLowerCase()} `)).toContain('tracking_number')
  })

  test('an e-mail address in any spelling of it', async () => {
    expect(await matched(email.toUpperCase())).toEqual(['email'])
  })

  test('a telephone number in several forms', async () => {
    const [, area, middle, last] = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(phone) ?? []
    for (const form of [phone, `+1 (${area}) ${middle}-${last}`, `001 ${area} ${middle} ${last}`]) {
      expect(await matched(form)).toContain('phone')
    }
  })

  test('the name of its customer in any order, accents and case or not, and by the family name alone', async () => {
    for (const form of [`Gräce ${surname}`, `${surname.toUpperCase()}, grace`, surname]) {
      expect(await matched(form)).toContain('name')
    }
    expect((await search(`Grace ${surname}`)).looked).toContain('name')
    expect((await search(`Ada ${surname}`)).orders).toEqual([])
  })

  test('the platform’s id of the customer', async () => {
    expect(await matched(customerId, 'customer_id')).toEqual(['customer_id'])
  })
})

test('what is nowhere is not found, and it is said what was looked for', async () => {
  const { looked, orders } = await search(`nothing-${randomUUID().slice(0, 6)}`)
  expect(orders).toEqual([])
  expect(looked).toEqual(['external_id', 'brand_reference', 'tracking_number', 'customer_id'])
})

test('a card number is refused, and not repeated', async () => {
  const { status, body } = await desk<{ code: string }>('POST', '/searches', { body: { query: '4111 1111 1111 1111' } })
  expect([status, body.code]).toEqual([422, 'card_data_refused'])
  expect(JSON.stringify(body)).not.toContain('4111 1111')
})

test('only members search, and no answer says more than a list', async () => {
  const asked = (key: string) => call<Found>('POST', '/support/searches', { key, body: { query: externalId } })
  expect((await asked(context.storefrontKey)).status).toBe(403)
  expect((await asked(await tokenOf('nobody'))).status).toBe(403)
  expect((await asked(await tokenOf('supportAdmin'))).status).toBe(200)
  expect(leaked(email, email.toLowerCase(), phone, surname)).toEqual([])
})
