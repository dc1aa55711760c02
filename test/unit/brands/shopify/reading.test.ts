import { expect, test } from 'vitest'
import { BackEndUnreachable } from '../../../../functions/brands/line/back-end-unreachable.ts'
import { OperatorError } from '../../../../functions/runtime/log.ts'
import { nothingKnown } from '../nothing-known.ts'
import { auroraBrandOrder } from '../purchased-order.ts'
import { shopifyStand, submitCommand } from './stand.ts'

const stand = shopifyStand()

test('an order of 200 lines, all shipped at once, is whole', async () => {
  const [line] = auroraBrandOrder().lines
  if (line === undefined) throw new Error('The example has a line.')
  stand.standIn.shop.stock.set('AUR-TEE-M', 1000)
  const lines = Array.from({ length: 200 }, (_, index) => ({ ...line, id: `line_${index}`, externalId: `${index}` }))
  const connection = stand.connected()
  await connection.submit(submitCommand({ lines }))
  const { order } = stand.only()
  stand.standIn.shop.fulfill(
    order.id,
    order.lines.map(({ id, quantity }) => ({ lineId: id, quantity })),
    [],
  )
  const reports = await connection.refetch?.(order.id, nothingKnown)
  const shipped = reports?.find(({ type }) => type === 'fulfillment.updated')
  expect(shipped?.type === 'fulfillment.updated' && shipped.data.fulfillment.lines).toHaveLength(200)
})

test('an order of more fulfillments and refunds than are listed at once is whole, and fails rather than miss some', async () => {
  const [line] = auroraBrandOrder().lines
  if (line === undefined) throw new Error('The example has a line.')
  stand.standIn.shop.stock.set('AUR-TEE-M', 1000)
  const connection = stand.connected()
  const lines = [{ ...line, quantity: 300, discount: 0, discountAllocations: [] }]
  await connection.submit(submitCommand({ lines, collectedBy: 'brand', paymentStatus: 'captured' }))
  const { order, paid, line: item } = stand.only()
  const transactions = [{ parentId: paid.id, gateway: paid.gateway, amount: '0.01' }]
  const goOn = (times: number) => {
    for (let count = 0; count < times; count++) {
      stand.standIn.shop.fulfill(order.id, [{ lineId: item.id, quantity: 1 }], [])
      stand.payBack(transactions)
    }
  }
  goOn(60)
  const reports = (await connection.refetch?.(order.id, nothingKnown)) ?? []
  expect(reports.filter(({ type }) => type === 'fulfillment.updated')).toHaveLength(60)
  expect(reports.filter(({ type }) => type === 'refund.updated')).toHaveLength(60)
  goOn(190)
  // A retry would not help, so an operator must see it.
  await expect(connection.refetch?.(order.id, nothingKnown)).rejects.toThrow(OperatorError)
})

test('a shipment with many numbers has ten of them; what is no number or name does not keep the order from being read', async () => {
  const connection = stand.connected()
  const lines = auroraBrandOrder().lines.map((row) => ({ ...row, quantity: 5 }))
  await connection.submit(submitCommand({ lines }))
  const { order, line } = stand.only()
  const shipped = async (tracking: { company: string; number: string }[]) => {
    stand.standIn.shop.fulfill(order.id, [{ lineId: line.id, quantity: 1 }], tracking)
    const data = (await connection.refetch?.(order.id, nothingKnown))?.at(-1)?.data
    return data !== undefined && 'fulfillment' in data ? data.fulfillment.tracking : null
  }
  const many = Array.from({ length: 12 }, (_, index) => ({ company: 'UPS', number: `1Z${index}` }))
  expect(await shipped(many.slice(0, 5))).toEqual(
    many.slice(0, 5).map(({ company, number }) => ({ carrier: company, number })),
  )
  expect(await shipped(many)).toHaveLength(10)
  const odd = [
    { company: 'Colis®: privé', number: '1Z9' },
    { company: '®', number: '1Z8' },
    { company: 'UPS', number: 'ring <b>Ada</b>' },
  ]
  expect(await shipped(odd)).toEqual([
    { carrier: 'Colis privé', number: '1Z9' },
    { carrier: 'other', number: '1Z8' },
  ])
})

test('a unit that comes back after it shipped is not cancelled', async () => {
  const connection = stand.connected()
  await connection.submit(submitCommand())
  const { order, line } = stand.only()
  stand.standIn.shop.fulfill(order.id, [{ lineId: line.id, quantity: line.quantity }], [])
  // A unit that comes back may be taken off the order before it is refunded.
  line.currentQuantity -= 1
  const reports = await connection.refetch?.(order.id, nothingKnown)
  expect(reports?.map(({ type }) => type)).toEqual(['order.accepted', 'fulfillment.updated'])
})

test('an order that is not ours says nothing', async () => {
  expect(await stand.connected().refetch?.('gid://shopify/Order/1', nothingKnown)).toEqual([])
  expect(await stand.connected().refetch?.('gid://shopify/Return/1', nothingKnown)).toEqual([])
})

test.each([
  ['unavailable', null],
  ['busy', 7],
] as const)('a shop that does not answer (%s) is away', async (mishap, retryAfterSeconds) => {
  for (const subject of ['gid://shopify/Order/1', 'gid://shopify/Return/1']) {
    stand.standIn.next(mishap)
    const refetched = stand.connected().refetch?.(subject, nothingKnown)
    await expect(refetched).rejects.toThrow(BackEndUnreachable)
    await expect(refetched).rejects.toMatchObject({ retryAfterSeconds })
  }
})
