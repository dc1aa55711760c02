import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { OrderAnswer } from '../../../functions/orders/order-answer.ts'
import { call, place } from '../api.ts'
import { arrived } from '../brand.ts'
import { context } from '../context.ts'
import { sampleOrder } from '../sample-order.ts'

/** Requests that went wrong once, to the running stack: each is refused with a reason, or succeeds as it should. */

const brandId = 'brand-01'

interface Problem {
  readonly type: string
  readonly code: string
  readonly errors: readonly { readonly code: string; readonly pointer: string; readonly detail: string }[]
}

/** A POST of these very bytes. */
async function post(path: string, body: Uint8Array | string, contentType: string, headers = {}) {
  const response = await fetch(context.apiUrl + path, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${context.storefrontKey}`,
      'idempotency-key': randomUUID(),
      'content-type': contentType,
      ...headers,
    },
    body,
  })
  return { status: response.status, body: (await response.json()) as Problem }
}

const muenchen = () => {
  const { shippingAddress, ...order } = sampleOrder([brandId])
  const address = {
    ...shippingAddress,
    lastName: 'Müller',
    city: 'Köln',
    country: 'DE',
    region: undefined,
    postalCode: '50667',
  }
  return { ...order, shippingAddress: address }
}

describe('bytes and charsets', () => {
  const latin1 = Buffer.from(JSON.stringify(muenchen()), 'latin1')

  test.each(['/v1/orders', '/v1/order-validations', '/v1/orders/ord_1/cancellations', '/v1/webhook-endpoints'])(
    'Latin-1 to %s is 415 where it says so, else 400',
    async (path) => {
      expect(await post(path, latin1, 'application/json; charset=iso-8859-1')).toMatchObject({
        status: 415,
        body: { code: 'unsupported_media_type' },
      })
      expect(await post(path, latin1, 'application/json')).toMatchObject({
        status: 400,
        body: { code: 'invalid_encoding' },
      })
    },
  )

  test('UTF-8 arrives at the brand letter by letter, also behind a byte order mark', async () => {
    const answer = await post('/v1/orders', `\uFEFF${JSON.stringify(muenchen())}`, 'application/json; charset=UTF-8')
    expect(answer.status).toBe(201)
    const { brandOrders } = answer.body as unknown as OrderAnswer
    const { submission } = await arrived(brandId, brandOrders[0]?.id ?? '')
    expect(submission.shippingAddress).toMatchObject({ lastName: 'Müller', city: 'Köln' })
  })
})

describe('orders as people send them', () => {
  test('take nulls, long numbers, marks and prefixes, and keep the plain form', async () => {
    const order = sampleOrder([brandId])
    const { brandOrders } = await place({
      ...order,
      externalId: `304-9903072-${Date.now()}`,
      customer: { ...order.customer, taxIds: null },
      shippingAddress: {
        ...order.shippingAddress,
        address2: null,
        country: 'JP',
        region: '13',
        postalCode: '〒１００-0014',
      },
      metadata: { image: 'logo@2x.png' },
      deliveryNote: null,
    })
    const { submission } = await arrived(brandId, brandOrders[0]?.id ?? '')
    expect(submission.shippingAddress).toMatchObject({ postalCode: '100-0014', address2: null })
  })

  test.each([
    ['XK', '10000'],
    ['GB', 'BFPO 61'],
    ['DE', 'D-50667'],
  ])('country %s with %s is valid', async (country, postalCode) => {
    const { payment: _, shippingAddress, ...order } = sampleOrder([brandId])
    const address = { ...shippingAddress, country, postalCode, region: undefined }
    const body = JSON.stringify({ ...order, shippingAddress: address })
    expect(await post('/v1/order-validations', body, 'application/json')).toMatchObject({ status: 200 })
  })

  test('a validation says each line’s share of the discounts, as the order then does', async () => {
    const order = sampleOrder([brandId, 'brand-02'])
    const { payment: _, ...unpaid } = order
    const validated = await call<OrderAnswer>('POST', '/v1/order-validations', { body: unpaid })
    const placed = await place(order)
    const shares = ({ brandOrders }: OrderAnswer) =>
      brandOrders.flatMap(({ lines }) =>
        lines.map(({ sku, discount, discountAllocations }) => ({ sku, discount, discountAllocations })),
      )
    expect(validated.status).toBe(200)
    expect(shares(validated.body)).toEqual(shares(placed))
  })
})

describe('faults', () => {
  test('an empty order is told what is missing and nothing that follows from it', async () => {
    const { status, body } = await post('/v1/orders', '{}', 'application/json')
    expect(status).toBe(422)
    expect(body.errors.map(({ pointer }) => pointer)).toEqual([
      '/externalId',
      '/currency',
      '/customer',
      '/lines',
      '/totals',
    ])
  })

  test('an amount as text, and a misspelt field', async () => {
    const order = sampleOrder([brandId])
    const lines = order.lines.map(({ unitPrice: _, ...line }) => ({ ...line, unitPrice: '25.00', unitprice: 2500 }))
    const { body } = await post('/v1/orders', JSON.stringify({ ...order, lines }), 'application/json')
    expect(body.errors.map(({ detail }) => detail)).toEqual(
      expect.arrayContaining([
        "A whole number of the currency's minor unit: 2500 for 25.00 USD.",
        'This field is not known. Did you mean "unitPrice"?',
      ]),
    )
  })

  test('inputs row 12, money row 10: a query with an unescaped + names it; limit=0x10 is refused', async () => {
    const time = await call<Problem>('GET', '/v1/orders?createdAfter=2026-11-28T10:00:00+01:00')
    expect(time).toMatchObject({ status: 422, body: { errors: [{ pointer: '#query/createdAfter' }] } })
    expect(time.body.errors[0]?.detail).toContain('%2B')
    expect((await call('GET', '/v1/orders?limit=0x10')).status).toBe(422)
    expect((await call('GET', '/v1/orders?createdAfter=2026-11-28T10:00:00%2B01:00&limit=1')).status).toBe(200)
  })

  test('an empty Idempotency-Key is refused, also where none is needed', async () => {
    const body = JSON.stringify(sampleOrder([brandId]))
    expect((await post('/v1/orders', body, 'application/json', { 'idempotency-key': '' })).status).toBe(400)
    const endpoint = JSON.stringify({ url: 'https://hooks.example.com/x' })
    expect((await post('/v1/webhook-endpoints', endpoint, 'application/json', { 'idempotency-key': ' ' })).status).toBe(
      422,
    )
  })

  test('money row 10: a wrong method is 405 with Allow', async () => {
    const answer = await call<Problem>('PUT', '/v1/orders')
    expect(answer).toMatchObject({ status: 405, body: { code: 'method_not_allowed' } })
    expect(answer.headers.get('allow')).toBe('GET, POST')
  })

  test('a return before shipping says what is missing and what is possible', async () => {
    const order = await place(sampleOrder([brandId]))
    const [brandOrder] = order.brandOrders
    const answer = await call<Problem & { actions: string[] }>('POST', `/v1/orders/${order.id}/returns`, {
      body: { brandOrderId: brandOrder?.id },
      headers: { 'idempotency-key': randomUUID() },
    })
    expect(answer).toMatchObject({ status: 409, body: { code: 'state_conflict' } })
    expect(answer.body.actions).toContain('cancel')
  })

  test('the type of a problem leads to its explanation', async () => {
    const { type, code } = (await call<Problem>('GET', '/v1/orders/ord_none')).body
    expect(type).toBe('/docs/errors#not_found')
    const page = await fetch(new URL(type, context.apiUrl))
    expect(page.headers.get('content-type')).toContain('text/html')
    expect(await page.text()).toContain(`id="${code}"`)
  })
})
