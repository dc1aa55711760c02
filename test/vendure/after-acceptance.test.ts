import { expect, test } from 'vitest'
import { pricedOrder } from '../unit/brands/conformance/orders.ts'
import { orderKey } from '../unit/brands/purchased-order.ts'
import { ownVendure } from './own-vendure.ts'

/** What a real Vendure taught: each test is something that no stand-in would have said. */
const { shop, staff, connected, platform } = await ownVendure()

test('units that were delivered and are cancelled came back, by whatever reason; the order stays completed', async () => {
  const { backEnd, orders } = await platform()
  const all = orders.brandOrder.lines.map(({ id: lineId, quantity }) => ({ lineId, quantity }))
  await backEnd.ship('bo_row', all)
  await backEnd.deliver('bo_row')
  await backEnd.report()
  expect(orders.brandOrder.status).toBe('completed')
  await staff.cancelUnits('bo_row', [{ lineId: 'line_1', quantity: 1 }], 'Too small')
  await backEnd.report()
  expect(orders.brandOrder.returns).toMatchObject([{ status: 'received', lines: [{ lineId: 'line_1', quantity: 1 }] }])
  // All of it came back: Vendure calls the order cancelled then.
  await staff.cancelUnits('bo_row', [
    { lineId: 'line_1', quantity: 2 },
    { lineId: 'line_2', quantity: 1 },
  ])
  await backEnd.report()
  expect((await staff.order('bo_row')).state).toBe('Cancelled')
  expect(orders.brandOrder).toMatchObject({ status: 'completed', attention: null })
  expect(orders.brandOrder.lines.map(({ quantities }) => quantities)).toMatchObject([
    { cancelled: 0, delivered: 3, returned: 3 },
    { cancelled: 0, delivered: 1, returned: 1 },
  ])
  expect(await (await connected()).lookup(orderKey('bo_row'))).toMatchObject({ outcome: 'accepted' })
})

test('what the brand pays back for units that ended is the refund that they opened', async () => {
  const { backEnd, orders } = await platform()
  await staff.cancelUnits('bo_row', [{ lineId: 'line_1', quantity: 1 }])
  await backEnd.report()
  const owed = orders.brandOrder.amounts.toReturn
  await staff.refund('bo_row', owed, [{ lineId: 'line_1', quantity: 1 }])
  await staff.payRefunds('bo_row')
  await backEnd.report()
  expect(orders.brandOrder.amounts).toMatchObject({ refunded: owed, toReturn: 0 })
  expect(orders.brandOrder.attention).toBeNull()
})

test('of money that the platform took, a refund by the staff asks the platform to pay, and one that it asked for is a record', async () => {
  const { backEnd, orders } = await platform({ ...pricedOrder('bo_row'), collectedBy: 'platform' })
  const all = orders.brandOrder.lines.map(({ id: lineId, quantity }) => ({ lineId, quantity }))
  await backEnd.ship('bo_row', all)
  await backEnd.report()
  await staff.refund('bo_row', 250)
  await backEnd.report()
  expect(orders.brandOrder.refunds).toMatchObject([{ status: 'pending', returnedBy: 'platform', total: 250 }])
  const command = {
    ...orderKey('bo_row'),
    ...{ items: 0, discount: 0, shipping: 0, fees: 0, tax: 0, goodwill: 100, total: 100 },
    handle: null,
    requestedAt: new Date().toISOString(),
    refundId: 'ref_record',
    returnId: null,
    returnedBy: 'platform',
    lines: [],
    discounts: { items: 0, shipping: 0 },
  } as const
  for (let times = 0; times < 2; times++)
    expect(await connected().refund(command)).toMatchObject({ outcome: 'accepted' })
  const refunds = (await staff.order('bo_row')).payments.flatMap((payment) => payment.refunds)
  expect(refunds.map(({ state }) => state).toSorted()).toEqual(['Pending', 'Settled'])
  const before = orders.events.length
  await backEnd.report()
  expect(orders.events).toHaveLength(before)
  // More than the payment holds.
  const tooMuch = { ...command, refundId: 'ref_toomuch', total: 1_000_000 }
  expect(await connected().refund(tooMuch)).toMatchObject({
    outcome: 'refused',
    why: { providerCode: 'more_than_paid' },
  })
})

test('a cancellation of what is in a fulfilment is refused, and of what is not is done', async () => {
  const { backEnd } = await platform()
  await backEnd.ship('bo_row', [{ lineId: 'line_1', quantity: 2 }])
  const command = {
    ...orderKey('bo_row'),
    handle: null,
    cancellationId: 'can_1',
    reason: { code: 'customer_request' },
    requestedAt: new Date().toISOString(),
  } as const
  const connection = connected()
  expect(await connection.cancel({ ...command, lines: null })).toMatchObject({ outcome: 'refused' })
  const two = [{ lineId: 'line_1', quantity: 2 }]
  expect(await connection.cancel({ ...command, lines: two })).toMatchObject({ outcome: 'refused' })
  const one = [{ lineId: 'line_1', quantity: 1 }]
  for (let times = 0; times < 2; times++) {
    expect(await connection.cancel({ ...command, lines: one })).toMatchObject({ outcome: 'accepted' })
  }
  expect((await staff.order('bo_row')).lines.map(({ quantity }) => quantity)).toEqual([2, 1])
})

test('an ended session is opened again; wrong secrets, another’s channel and missing rights are for a person', async () => {
  const connection = connected()
  await shop.merchant.ask('{ me { id } }')
  expect(await connection.lookup(orderKey('bo_row'))).toEqual({ outcome: 'not_found' })
  const wrong = connected({ username: shop.username, password: 'wrong' })
  expect(await wrong.lookup(orderKey('bo_row'))).toMatchObject({ attention: true, why: { status: '401' } })
  const elsewhere = connected(undefined, { channelToken: 'of-nobody' })
  expect(await elsewhere.lookup(orderKey('bo_row'))).toMatchObject({ attention: true })
  const withKey = connected({ apiKey: shop.apiKey })
  expect(await withKey.lookup(orderKey('bo_row'))).toEqual({ outcome: 'not_found' })
})

test('the check says what is there and what is missing', async () => {
  const whole = await connected().check()
  expect(whole).toEqual({
    ok: true,
    findings: [
      'Vendure answered; the channel platform sells in USD, JPY, KWD, with 2 decimal places.',
      'The role has every permission.',
      'The plugin’s fields are there.',
      'The shipping method is there.',
    ],
  })
  const { items } = await shop.merchant.ask('{ roles { items { id code } } }')
  const { id } = items.find(({ code }: { code: string }) => code === 'diddo-orders')
  const permissions = ['ReadOrder', 'CreateOrder', 'ReadShippingMethod']
  await shop.merchant.ask('mutation ($input: UpdateRoleInput!) { updateRole(input: $input) { id } }', {
    input: { id, permissions },
  })
  const other = connected(undefined, { shippingMethod: 'another' })
  expect(await other.check()).toMatchObject({
    ok: false,
    findings: [
      expect.anything(),
      'The role lacks UpdateOrder, DeleteOrder, ReadCatalog, ReadCustomer.',
      'The plugin’s fields are there.',
      'There is no shipping method another in the channel.',
    ],
  })
  const wrong = await connected({ apiKey: 'of-nobody-at-all' }).check()
  expect(wrong).toMatchObject({ ok: false, findings: [expect.stringContaining('Vendure did not answer')] })
})
