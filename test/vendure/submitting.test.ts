import { expect, test } from 'vitest'
import type { BrandOrder } from '../../functions/orders/brand-order.ts'
import { LARGEST_LINE_COUNT } from '../../functions/orders/placing/order-request.ts'
import type { FulfilmentContent } from '../../functions/vault/envelope-content.ts'
import { pricedOrder, pricings } from '../unit/brands/conformance/orders.ts'
import { adasContent } from '../unit/brands/purchased-order.ts'
import { Merchant } from './merchant.ts'
import { ownVendure } from './own-vendure.ts'

/** What a real Vendure taught: each test is something that no stand-in would have said. */
const { vendure, shop, staff, connected, submit, nothingLeft } = await ownVendure()
const lines = (...changes: Partial<BrandOrder['lines'][number]>[]) =>
  (pricedOrder('bo_row').lines ?? []).map((line, index) => ({ ...line, ...changes[index] }))

test('money has as many decimal places as the server, whatever the currency: a yen is a hundred units', async () => {
  const [, yen, dinar] = pricings
  expect(await submit(pricedOrder('bo_yen', yen))).toMatchObject({ outcome: 'accepted' })
  const [order] = await staff.shopOrders()
  expect(order?.totalWithTax).toBe((pricedOrder('bo_yen', yen).totals?.total ?? 0) * 100)
  // A third decimal place cannot be written.
  expect(await submit(pricedOrder('bo_dinar', dinar))).toMatchObject({
    outcome: 'unknown',
    attention: true,
    why: { providerCode: 'currency_precision', field: 'currency' },
  })
  expect(await staff.drafts()).toEqual([])
})

test('a currency that the channel does not sell in is for a person', async () => {
  expect(await submit({ currency: 'EUR' })).toMatchObject({
    attention: true,
    why: { providerCode: 'currency_not_of_shop' },
  })
  await nothingLeft()
})

test('a SKU is unique for nobody: what two variants have is for a person, what none has is refused', async () => {
  expect(await submit({ lines: lines({ sku: 'AUR-NONE' }) })).toMatchObject({
    outcome: 'refused',
    reason: { code: 'discontinued' },
    why: { providerCode: 'sku_unknown', field: 'lines.sku' },
  })
  const { items } = await shop.merchant.ask('{ productVariants { items { id sku product { id } } } }')
  const input = [{ id: items.find(({ sku }: { sku: string }) => sku === 'AUR-PIN').id, sku: 'AUR-TEE-M' }]
  const update = 'mutation ($input: [UpdateProductVariantInput!]!) { updateProductVariants(input: $input) { id } }'
  await shop.merchant.ask(update, { input })
  expect(await submit({ lines: lines({}, { sku: 'AUR-TEE-M' }) })).toMatchObject({
    attention: true,
    why: { providerCode: 'sku_ambiguous' },
  })
  // One that is not sold any more does not count.
  await shop.merchant.ask(update, { input: [{ ...input[0], enabled: false }] })
  expect(await submit({ lines: lines({}, { sku: 'AUR-TEE-M' }) })).toMatchObject({ outcome: 'accepted' })
})

test('the same SKU may stand twice, at two prices', async () => {
  expect(await submit({ lines: lines({}, { sku: 'AUR-TEE-M' }) })).toMatchObject({ outcome: 'accepted' })
  expect((await staff.books())[0]?.lines).toEqual([
    { sku: 'AUR-TEE-M', quantity: 3 },
    { sku: 'AUR-TEE-M', quantity: 1 },
  ])
})

test('what the stock does not have refuses the order, and nothing of it stays: Vendure adds what there is', async () => {
  const { items } = await shop.merchant.ask('{ productVariants { items { id sku } } }')
  const input = [{ id: items.find(({ sku }: { sku: string }) => sku === 'AUR-TEE-M').id, stockOnHand: 2 }]
  const update = 'mutation ($input: [UpdateProductVariantInput!]!) { updateProductVariants(input: $input) { id } }'
  await shop.merchant.ask(update, { input })
  expect(await submit()).toMatchObject({
    outcome: 'refused',
    reason: { code: 'out_of_stock' },
    why: { providerCode: 'INSUFFICIENT_STOCK_ERROR', field: 'lines.quantity' },
  })
  await nothingLeft()
})

test('more of a line than the shop sells at once is for a person', async () => {
  const quantity = 1000
  const total = quantity * 1000 - 100 + 232 + 7 + 599 - 99 + 40 + 1
  const totals = { items: quantity * 1000 + 7, discount: 199, shipping: 599, fees: 1, tax: 272, total }
  const tooMany = lines({ quantity, total: quantity * 1000 - 100 + 232 })
  expect(await submit({ lines: tooMany, totals })).toMatchObject({
    attention: true,
    why: { providerCode: 'ORDER_LIMIT_ERROR', field: 'lines.quantity' },
  })
  await nothingLeft()
})

test('a country that the shop does not ship to is for a person, who is told the field and no value', async () => {
  const shippingAddress = { ...adasContent.shippingAddress, country: 'AQ', city: 'McMurdo' } as NonNullable<
    FulfilmentContent['shippingAddress']
  >
  const outcome = await submit({}, { shippingAddress })
  expect(outcome).toMatchObject({ outcome: 'unknown', attention: true, why: { field: 'shippingAddress' } })
  expect(JSON.stringify(outcome)).not.toMatch(/McMurdo|Ada|AQ/)
  await nothingLeft()
})

test('without the promotion an order with a discount would cost too much, and is not sent', async () => {
  const { items } = await shop.merchant.ask('{ promotions { items { id } } }')
  await shop.merchant.ask('mutation ($id: ID!) { deletePromotion(id: $id) { result } }', { id: items[0].id })
  expect(await submit()).toMatchObject({
    attention: true,
    why: { providerCode: 'total_differs', field: 'totals.total' },
  })
  await nothingLeft()
})

test('without the shipping method nothing is begun', async () => {
  const connection = connected(undefined, { shippingMethod: 'another' })
  expect(await submit({}, {}, connection)).toMatchObject({
    attention: true,
    why: { providerCode: 'shipping_method_missing' },
  })
  await nothingLeft()
})

test('the shop’s own orders are priced as before', async () => {
  const { items } = await shop.merchant.ask(
    '{ productVariants(options: { filter: { sku: { eq: "AUR-PIN" } } }) { items { id } } }',
  )
  const { id } = await shop.merchant.ask('mutation { createDraftOrder { id } }')
  const input = { productVariantId: items[0].id, quantity: 1 }
  await shop.merchant.ask(
    'mutation ($id: ID!, $input: AddItemToDraftOrderInput!) { addItemToDraftOrder(orderId: $id, input: $input) { __typename } }',
    { id, input },
  )
  const order = await shop.merchant.ask(
    'query ($id: ID!) { order(id: $id) { subTotal subTotalWithTax discounts { amount } lines { taxRate } } }',
    { id },
  )
  expect(order).toEqual({ subTotal: 99_000, subTotalWithTax: 118_800, discounts: [], lines: [{ taxRate: 20 }] })
})

test('a customer of the channel keeps the name that the shop knows', async () => {
  await submit()
  await submit({ id: 'bo_again' }, { customer: { ...adasContent.customer, email: 'ADA@example.com', firstName: null } })
  const { items } = await shop.merchant.ask(
    '{ customers { items { firstName lastName emailAddress orders { totalItems } } } }',
  )
  expect(items).toEqual([
    { firstName: 'Ada', lastName: 'Byron', emailAddress: 'ada@example.com', orders: { totalItems: 2 } },
  ])
})

test('a customer with an account in another channel is found in the default one, if the role is good there', async () => {
  const owner = await new Merchant(vendure.adminApi).signIn('superadmin', 'password-of-the-tests')
  await owner.ask(
    `mutation { createCustomer(
      input: { emailAddress: "ada@example.com", firstName: "Augusta", lastName: "King" }, password: "secret-of-ada"
    ) { ... on Customer { id } ... on ErrorResult { errorCode } } }`,
  )
  expect(await submit()).toMatchObject({
    attention: true,
    why: { providerCode: 'EMAIL_ADDRESS_CONFLICT_ERROR', field: 'customer.email' },
  })
  await nothingLeft()
  const { items } = await owner.ask('{ roles { items { id code channels { id } } } }')
  const role = items.find(({ code }: { code: string }) => code === 'diddo-orders')
  const { id } = await owner.ask('{ activeChannel { id } }')
  const channelIds = [id, ...role.channels.map((channel: { id: string }) => channel.id)]
  await owner.ask('mutation ($input: UpdateRoleInput!) { updateRole(input: $input) { id } }', {
    input: { id: role.id, channelIds },
  })
  expect(await submit()).toMatchObject({ outcome: 'accepted' })
  expect((await staff.books())[0]?.brandOrderId).toBe('bo_row')
})

test('the most lines that an order can have are taken at once', async () => {
  const many = Array.from({ length: LARGEST_LINE_COUNT }, (_, index) => ({
    ...lines()[0],
    id: `line_${index}`,
    quantity: 1,
  }))
  const priced = many.map((line) => ({
    ...line,
    unitPrice: 1000,
    discount: 0,
    discountAllocations: [],
    tax: 0,
    total: 1000,
  }))
  const items = LARGEST_LINE_COUNT * 1000
  const total = items + 541
  const totals = { items, discount: 99, shipping: 599, fees: 1, tax: 40, total }
  const order = { lines: priced as BrandOrder['lines'], totals }
  expect(await submit(order)).toMatchObject({ outcome: 'accepted' })
  expect(await staff.books()).toMatchObject([{ total, lines: { length: LARGEST_LINE_COUNT } }])
})
