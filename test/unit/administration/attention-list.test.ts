import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runAdmin } from '../../../bin/admin/run-admin.ts'
import { orderListItemSchema } from '../../../functions/orders/order-answer.ts'
import { orderOf } from '../reading/orders-in-memory.ts'

const late = orderOf('ord_1', { attentionCode: 'accept_overdue', brandIds: ['aurora', 'borealis'] })
const paths: string[] = []
let url = ''
const server = createServer((request, response) => {
  paths.push(request.url ?? '')
  const body = { data: [orderListItemSchema.parse(late)], nextCursor: null, hasMore: false }
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
})
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const admin = (...words: string[]) =>
  runAdmin(words, {
    environment: { DIDDO_API_URL: url, DIDDO_STOREFRONT_KEY: 'sk_test_shop' },
    outputsFile: '/nowhere/outputs.json',
  })

test('attention list shows each brand order that needs a person, and no other', async () => {
  const listed = JSON.parse(await admin('--json', 'attention', 'list'))
  expect(listed).toMatchObject([{ orderId: 'ord_1', brandId: 'aurora', attention: 'accept_overdue' }])
  expect(new URLSearchParams(paths.at(-1)?.split('?')[1]).get('attention')).toBe('any')
  expect(JSON.parse(await admin('--json', 'attention', 'list', '--brand', 'borealis'))).toEqual([])
  expect(JSON.parse(await admin('--json', 'attention', 'list', '--code', 'order_too_large'))).toEqual([])
})

test('orders list filters by attention and refunds', async () => {
  await admin('orders', 'list', '--attention', 'any', '--refund-status', 'refunded')
  const query = new URLSearchParams(paths.at(-1)?.split('?')[1])
  expect([query.get('attention'), query.get('refundStatus')]).toEqual(['any', 'refunded'])
})
