import { describe, expect, test } from 'vitest'
import { pricedOrder } from '../conformance/orders.ts'
import { orderKey } from '../purchased-order.ts'
import { shopifyStand, submitCommand } from './stand.ts'

const stand = shopifyStand()

describe('a new order', () => {
  test('says what it is, who bought it and how it was paid', async () => {
    await stand.connected({ tags: ['stadium'], sendReceipt: false }).submit(submitCommand(pricedOrder('bo_7')))
    const [{ order, options }] = stand.sent('CreateOrder').map(({ variables }) => variables) as [Record<string, never>]
    expect(options).toEqual({
      inventoryBehaviour: 'DECREMENT_OBEYING_POLICY',
      sendReceipt: false,
      sendFulfillmentReceipt: true,
    })
    expect(order).toMatchObject({
      sourceIdentifier: 'bo_7',
      poNumber: 'PLAT-10001',
      test: true,
      email: 'ada@example.com',
      phone: '+12025550123',
      buyerAcceptsMarketing: false,
      tags: ['diddo-orders', 'stadium'],
      financialStatus: 'PAID',
      shippingAddress: { provinceCode: 'IL', countryCode: 'US', zip: '62701' },
      transactions: [
        { kind: 'SALE', status: 'SUCCESS', gateway: 'card', amountSet: { shopMoney: { amount: '36.80' } } },
      ],
      discountCode: { itemFixedDiscountCode: { code: 'WELCOME', amountSet: { shopMoney: { amount: '1.00' } } } },
      // The fee stands beside shipping.
      shippingLines: [
        { code: 'standard', priceSet: { shopMoney: { amount: '5.00', currencyCode: 'USD' } } },
        { code: 'fee:gift_wrap', title: 'Gift wrap', priceSet: { shopMoney: { amount: '0.01' } } },
      ],
    })
    expect(JSON.stringify(order)).toContain('WELCOME: 1.00 USD, funded by the platform')
    expect(JSON.stringify(order)).toContain('WELCOME: 0.99 USD, funded by the platform')
  })

  test('is paid as far as the brand is concerned where the platform collects', async () => {
    await stand.connected().submit(submitCommand({ collectedBy: 'platform', paymentStatus: 'authorized' }))
    const [order] = stand.standIn.shop.orders
    expect(order?.input.financialStatus).toBe('PAID')
    expect(order?.transactions).toMatchObject([{ kind: 'SALE', gateway: 'diddo-platform', units: 5684n }])
  })

  test('is pending where the brand collects and has not yet', async () => {
    await stand.connected().submit(submitCommand({ collectedBy: 'brand', paymentStatus: 'authorized' }))
    expect(stand.standIn.shop.orders[0]?.input.financialStatus).toBe('PENDING')
    expect(stand.standIn.shop.orders[0]?.transactions).toEqual([])
  })

  test('takes from stock, and is refused when that is not enough', async () => {
    await stand.connected().submit(submitCommand())
    expect(stand.standIn.shop.stock.get('AUR-TEE-M')).toBe(3)
    stand.standIn.shop.stock.set('AUR-TEE-M', 1)
    const outcome = await stand.connected().submit(submitCommand({ id: 'bo_2' }))
    expect(outcome).toMatchObject({ outcome: 'refused', reason: { code: 'out_of_stock' } })
  })

  test('of something the shop does not have is refused, or a line of its own', async () => {
    stand.standIn.shop.stock.delete('AUR-TEE-M')
    const refused = { outcome: 'refused', reason: { code: 'discontinued' } }
    expect(await stand.connected().submit(submitCommand())).toMatchObject(refused)
    expect(await stand.connected({ unknownSku: 'custom_line' }).submit(submitCommand())).toMatchObject({
      outcome: 'accepted',
    })
  })

  test('finds its variant among any number that are called alike', async () => {
    const { stock } = stand.standIn.shop
    stock.delete('AUR-TEE-M')
    for (let index = 0; index < 260; index++) stock.set(`AUR-TEE-M-${index}`, 5)
    stock.set('AUR-TEE-M', 5)
    expect(await stand.connected().submit(submitCommand())).toMatchObject({ outcome: 'accepted' })
    expect(stock.get('AUR-TEE-M')).toBe(3)
  })

  test('is not made while nothing would make it unique', async () => {
    stand.standIn.shop.hasDefinition = false
    expect(await stand.connected().lookup(orderKey('bo_1'))).toMatchObject({ outcome: 'unknown', attention: true })
    stand.standIn.documentFaults.splice(0)
  })

  test('is created once even when the look-up does not find it yet', async () => {
    const connection = stand.connected()
    stand.standIn.next('lose_answer', /^CreateOrder$/)
    expect(await connection.submit(submitCommand())).toMatchObject({ outcome: 'unknown' })
    const { order } = stand.only()
    stand.standIn.shop.notYetKnown.add(order.id)
    expect(await connection.lookup(orderKey('bo_1'))).toEqual({ outcome: 'not_found' })
    expect(await connection.submit(submitCommand())).toMatchObject({ outcome: 'unknown' })
    stand.standIn.shop.notYetKnown.clear()
    expect(await connection.lookup(orderKey('bo_1'))).toMatchObject({ outcome: 'accepted', brandReference: order.name })
    expect(stand.standIn.shop.orders).toHaveLength(1)
  })
})
