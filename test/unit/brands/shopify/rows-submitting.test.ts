import { describe, expect, test } from 'vitest'
import { buildSubmission } from '../../../../functions/brands/kinds/build-submission.ts'
import { webhookTopics } from '../../../../functions/brands/kinds/shopify/topics.ts'
import type { BrandOrder } from '../../../../functions/orders/brand-order.ts'
import type { FulfilmentContent } from '../../../../functions/vault/envelope-content.ts'
import { pricedOrder } from '../conformance/orders.ts'
import { adasContent, auroraBrandOrder, orderKey } from '../purchased-order.ts'
import { oneUnit, shopifyStand, submitCommand } from './stand.ts'

/** What Shopify refuses or understands otherwise when it takes an order; named by the rows of docs/brands/shopify.md. */

const stand = shopifyStand()

function commandOf(content: Partial<FulfilmentContent>, changes: Partial<BrandOrder> = {}) {
  const submission = buildSubmission(auroraBrandOrder(changes), { ...adasContent, ...content }, 'brand')
  return { submission, requestedAt: submission.placedAt }
}

const addressIn = (country: string, region: string | null) =>
  ({ ...adasContent.shippingAddress, country, region }) as NonNullable<FulfilmentContent['shippingAddress']>

describe('row 2: provinces', () => {
  test.each([
    ['JP', '13', { provinceCode: 'JP-13' }],
    ['MX', 'CMX', { provinceCode: 'DF' }],
    ['ES', 'MD', { province: 'Madrid, Comunidad de' }],
    ['IE', 'Cork', { provinceCode: 'CO' }],
    ['GB', 'Kent', { province: 'Kent' }],
  ])('an order to %s, %s is taken', async (country, region, sent) => {
    const command = commandOf({ shippingAddress: addressIn(country, region) })
    expect(await stand.connected().submit(command)).toMatchObject({ outcome: 'accepted' })
    expect(stand.only().order.input.shippingAddress).toMatchObject(sent)
  })

  test('a changed address too', async () => {
    const connection = stand.connected()
    await connection.submit(submitCommand())
    const shippingAddress = addressIn('TH', '10')
    const ids = { ...orderKey('bo_1'), handle: null, addressChangeId: 'adr_1', requestedAt: '2026-11-24T12:00:00.000Z' }
    expect(await connection.changeAddress({ ...ids, shippingAddress })).toMatchObject({ outcome: 'accepted' })
    expect(stand.only().order.shippingAddress).toMatchObject({ provinceCode: 'TH-10' })
  })
})

describe('row 7: refusals', () => {
  test('say code and field, never the value, and that somebody must look', async () => {
    const command = commandOf({ shippingAddress: addressIn('US', 'IL') })
    command.submission.lines[0] = { ...(command.submission.lines[0] as object), sku: 'S'.repeat(300) } as never
    const outcome = await stand.connected({ unknownSku: 'custom_line' }).submit(command)
    expect(outcome).toMatchObject({
      outcome: 'unknown',
      attention: true,
      why: { status: '200', providerCode: 'INVALID', field: 'order.lineItems.0.sku' },
    })
  })

  test('of the phone heal by leaving it out, once; the merchant still sees it', async () => {
    stand.standIn.shop.refusedPhones.add('+12025550123')
    expect(await stand.connected().submit(submitCommand())).toMatchObject({ outcome: 'accepted' })
    expect(stand.sent('CreateOrder')).toHaveLength(2)
    expect(stand.only().order.input.phone).toBeUndefined()
    expect(JSON.stringify(stand.only().order.input.customAttributes)).toContain('+12025550123')
  })

  test('that pass are waited for: a development store takes five orders a minute', async () => {
    stand.standIn.shop.isDevelopment = true
    const connection = stand.connected()
    for (const sku of ['AUR-TEE-M', 'AUR-PIN']) stand.standIn.shop.stock.set(sku, 100)
    for (let count = 1; count <= 5; count++) {
      await connection.submit(submitCommand({ id: `bo_${count}`, lines: oneUnit() }))
    }
    const outcome = await connection.submit(submitCommand({ id: 'bo_6', lines: oneUnit() }))
    expect(outcome).toMatchObject({ outcome: 'unknown', attention: false, retryAfterSeconds: 60 })
  })
})

describe('row 8: variants', () => {
  test.each(['ARCHIVED', 'DRAFT'])('of %s products are not sold', async (status) => {
    stand.standIn.shop.productStatus.set('AUR-TEE-M', status)
    const refused = { outcome: 'refused', reason: { code: 'discontinued' } }
    expect(await stand.connected().submit(submitCommand())).toMatchObject(refused)
    expect(stand.standIn.shop.orders).toEqual([])
  })

  test('are found where the shop writes a SKU with other case or outer spaces', async () => {
    const { stock } = stand.standIn.shop
    stock.delete('AUR-TEE-M')
    stock.set(' aur-tee-m ', 5)
    expect(await stand.connected().submit(submitCommand())).toMatchObject({ outcome: 'accepted' })
    expect(stock.get(' aur-tee-m ')).toBe(3)
  })

  test('that several fit are for a person to choose', async () => {
    const { stock } = stand.standIn.shop
    stock.delete('AUR-TEE-M')
    for (const sku of ['aur-tee-m', 'Aur-Tee-M']) stock.set(sku, 5)
    const outcome = await stand.connected().submit(submitCommand())
    expect(outcome).toMatchObject({ outcome: 'unknown', attention: true, why: { providerCode: 'sku_ambiguous' } })
    expect(stand.standIn.shop.orders).toEqual([])
  })
})

test('row 10: what the brand collects and has not captured is pending, without a transaction of a gateway', async () => {
  const token = { amount: 5684, method: 'card', provider: 'stripe', token: 'pm_brand', collectedBy: 'brand' } as const
  const command = commandOf({ paymentAllocations: [token] }, { collectedBy: 'brand', paymentStatus: 'authorized' })
  await stand.connected().submit(command)
  const [order] = stand.standIn.shop.orders
  expect(order?.input).toMatchObject({ financialStatus: 'PENDING' })
  expect(order?.transactions).toEqual([])
  expect(JSON.stringify(order?.input.customAttributes)).toContain('pm_brand')
})

describe('row 11: what has no field of its own', () => {
  test('is among the order’s attributes', async () => {
    const [row] = auroraBrandOrder().shipping
    if (row === undefined) throw new Error('The example has shipping.')
    const shipping = [
      { ...row, type: 'pickup' as const, pickupLocation: 'Stadium gate 4', estimatedDelivery: '2 days' },
    ]
    const consents = [{ channel: 'sms' as const, granted: true, at: '2026-11-22T18:00:00.000Z' }]
    const taxIds = [{ type: 'br_cpf', value: '123.456.789-09' }]
    await stand
      .connected()
      .submit(commandOf({ customer: { ...adasContent.customer, consents, taxIds } as never }, { shipping }))
    const { order } = stand.only()
    const attributes = JSON.stringify(order.input.customAttributes)
    for (const text of ['Stadium gate 4', '2 days', 'sms', '123.456.789-09']) expect(attributes).toContain(text)
    expect(order.localizedFields).toEqual([{ key: 'TAX_CREDENTIAL_BR', value: '123.456.789-09' }])
  })

  test.each([
    ['platform', true],
    ['brand', false],
  ] as const)('taxes for which the %s is liable say so', async (taxLiability, channelLiable) => {
    const { submission, requestedAt } = submitCommand()
    await stand.connected().submit({ submission: { ...submission, taxLiability }, requestedAt })
    const { input } = stand.only().order
    const lines = [...input.lineItems, ...(input.shippingLines ?? [])].flatMap(({ taxLines = [] }) => taxLines)
    expect(lines.map((line) => (line as { channelLiable?: boolean }).channelLiable)).toEqual([
      channelLiable,
      channelLiable,
    ])
  })
})

describe('row 13', () => {
  test('an order does not blank the name of a customer whom the shop knows', async () => {
    stand.standIn.shop.customers.set('ada@example.com', { firstName: 'Ada', lastName: 'Lovelace' })
    await stand.connected().submit(commandOf({ customer: { ...adasContent.customer, firstName: null } as never }))
    expect(stand.standIn.shop.customers.get('ada@example.com')).toMatchObject({
      firstName: 'Ada',
      lastName: 'Lovelace',
    })
  })

  test('an order in another currency than the shop’s is not sent', async () => {
    stand.standIn.shop.currency = 'EUR'
    expect(await stand.connected().submit(submitCommand())).toMatchObject({
      outcome: 'unknown',
      attention: true,
      why: { providerCode: 'currency_not_of_shop', field: 'currency' },
    })
    expect(stand.sent('CreateOrder')).toEqual([])
  })

  test('payments are among the webhooks', () => {
    expect(Object.keys(webhookTopics)).toContain('ORDER_TRANSACTIONS_CREATE')
  })

  test('the discount on items is not spread over fees', async () => {
    await stand.connected().submit(submitCommand(pricedOrder('bo_1')))
    const { order } = stand.only()
    const ofItems = order.lines.filter(({ customAttributes }) =>
      customAttributes.some(({ key }) => key === '_diddo_line'),
    )
    expect(ofItems.reduce((sum, { discount }) => sum + discount, 0n)).toBe(order.discount)
  })
})

describe('row 15', () => {
  test('an app with a lasting token needs no client credentials', async () => {
    const secrets = { accessToken: stand.standIn.lastingToken, clientSecret: stand.standIn.clientSecret }
    expect(await stand.connected({}, secrets).submit(submitCommand())).toMatchObject({ outcome: 'accepted' })
    expect(stand.standIn.tokensIssued).toBe(0)
  })

  test('one app serves several shops: each has its own token, and webhooks are told apart by their shop', async () => {
    const secrets = { accessToken: stand.standIn.lastingToken, clientSecret: stand.standIn.clientSecret }
    const connection = stand.connected({}, secrets)
    const { webhooks } = stand.standIn
    const body = '{"admin_graphql_api_id":"gid://shopify/Order/1"}'
    expect(await connection.verifyUpdate(webhooks.signed('', 'orders/updated', body))).toMatchObject({
      verdict: 'hint',
    })
    webhooks.shopDomain = 'borealis.myshopify.com'
    expect(await connection.verifyUpdate(webhooks.signed('', 'orders/updated', body))).toMatchObject({
      verdict: 'unverified',
    })
  })

  test('a lasting token that was revoked is an unknown outcome with attention', async () => {
    const secrets = { accessToken: 'shpat_0123456789abcdef', clientSecret: stand.standIn.clientSecret }
    expect(await stand.connected({}, secrets).lookup(orderKey('bo_1'))).toMatchObject({
      outcome: 'unknown',
      attention: true,
      why: { status: '401' },
    })
  })
})
