import { describe, expect, test } from 'vitest'
import { derivedId } from '../../../functions/runtime/ids.ts'
import { fulfilmentContentSchema, supportContentSchema } from '../../../functions/vault/envelope-content.ts'
import { fulfilmentContent, supportContent } from '../../../functions/vault/fill-envelopes.ts'
import { contractExample } from '../orders/contract-example.ts'

const ORDER = 'ord_1'

function fullRequest() {
  const request = contractExample()
  request.customer.taxIds = [{ type: 'eu_vat', value: 'ATU12345678' }]
  request.customer.consents = [
    { brandId: 'aurora', channel: 'email', granted: true, at: '2026-11-22T17:59:00.000Z' },
    { brandId: 'borealis', channel: 'sms', granted: false, at: '2026-11-22T17:59:01.000Z' },
  ]
  request.payment = {
    provider: 'stripe',
    token: 'pm_of_the_platform',
    status: 'authorized',
    last4: '4242',
    allocations: [
      { brandId: 'aurora', amount: 5000, method: 'card', token: 'pm_of_aurora', collectedBy: 'brand' },
      { brandId: 'aurora', amount: 684, method: 'gift_card', provider: 'givex' },
      { brandId: 'borealis', amount: 2443, method: 'card', token: 'pm_of_borealis' },
    ],
  }
  request.lines = request.lines.map((line, index) => ({
    ...line,
    attributes: [{ name: 'engraving', value: `for ${line.brandId} ${index}` }],
  }))
  request.giftMessage = 'Happy birthday'
  request.deliveryNote = 'Ring twice'
  return request
}

describe('a fulfilment envelope', () => {
  test('holds what its brand needs, in the shape it is read with', () => {
    const content = fulfilmentContent(fullRequest(), ORDER, 'aurora')
    expect(fulfilmentContentSchema.parse(content)).toEqual(content)
    expect(content).toMatchObject({
      orderId: ORDER,
      brandId: 'aurora',
      customer: { email: 'ada@example.com', consents: [{ channel: 'email', granted: true }] },
      shippingAddress: { address1: '1 Main St', company: null, phone: null },
      billingAddress: null,
      attributes: { [derivedId('line', ORDER, '1')]: [{ name: 'engraving', value: 'for aurora 0' }] },
      paymentAllocations: [
        { amount: 5000, method: 'card', provider: 'stripe', token: 'pm_of_aurora', collectedBy: 'brand' },
        { amount: 684, method: 'gift_card', provider: 'givex', token: null, collectedBy: 'platform' },
      ],
      giftMessage: 'Happy birthday',
      deliveryNote: 'Ring twice',
    })
  })

  test('holds nothing of another brand, nor the token of the platform', () => {
    const text = JSON.stringify(fulfilmentContent(fullRequest(), ORDER, 'aurora'))
    expect(text).not.toMatch(/borealis|pm_of_the_platform|4242|user_42/)
  })

  test('has no address to ship to where the brand ships nothing, but still one to bill', () => {
    const request = fullRequest()
    request.lines = request.lines.map((line) =>
      line.brandId === 'aurora' ? { ...line, fulfillmentType: 'digital' } : line,
    )
    const aurora = fulfilmentContent(request, ORDER, 'aurora')
    expect(aurora).toMatchObject({ shippingAddress: null, billingAddress: { city: 'Springfield' }, deliveryNote: null })
    expect(fulfilmentContent(request, ORDER, 'borealis')).toMatchObject({
      shippingAddress: { city: 'Springfield' },
      billingAddress: null,
      deliveryNote: 'Ring twice',
    })
  })

  test('takes a billing address that is a country alone', () => {
    const request = fullRequest()
    delete request.shippingAddress
    request.billingAddress = { country: 'AT' }
    request.lines = request.lines.map((line) => ({ ...line, fulfillmentType: 'digital' }))
    const content = fulfilmentContent(request, ORDER, 'aurora')
    expect(fulfilmentContentSchema.parse(content)).toEqual(content)
    expect(content.billingAddress).toMatchObject({ country: 'AT', address1: null, city: null })
  })
})

describe('the support envelope', () => {
  test('holds the whole customer, every line’s attributes, and of the payment what finds it', () => {
    const content = supportContent(fullRequest(), ORDER)
    expect(supportContentSchema.parse(content)).toEqual(content)
    expect(content.customer.consents.map(({ brandId }) => brandId)).toEqual(['aurora', 'borealis'])
    expect(Object.keys(content.attributes)).toEqual([derivedId('line', ORDER, '1'), derivedId('line', ORDER, '2')])
    expect(content.payment).toEqual({ provider: 'stripe', token: 'pm_of_the_platform', last4: '4242' })
    expect(JSON.stringify(content)).not.toMatch(/pm_of_aurora|pm_of_borealis/)
  })

  test('says null for what was not sent', () => {
    const request = contractExample()
    delete request.payment
    delete request.customer.phone
    const content = supportContent(request, ORDER)
    expect(content).toMatchObject({ payment: null, giftMessage: null, deliveryNote: null, customer: { phone: null } })
    expect(supportContentSchema.parse(content)).toEqual(content)
  })
})
