import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { ApiError, DiddoOrders } from '../../../clients/typescript/lib/index.js'
import { eventually, readOrder } from '../api.ts'
import { context } from '../context.ts'
import { sampleOrder } from '../sample-order.ts'

/** Both clients on the running stack: place, follow, cancel, refund. */

const BRANDS = ['brand-03', 'brand-04'] as const
type Wanted = Parameters<DiddoOrders['placeOrder']>[0]

test('the client in TypeScript places, follows, cancels and refunds an order', async () => {
  const diddo = new DiddoOrders({ baseUrl: context.apiUrl, apiKey: context.storefrontKey })
  const wanted = sampleOrder(BRANDS) as unknown as Wanted
  const placed = await diddo.placeOrder(wanted, { idempotencyKey: 'client-typescript' })
  expect(await diddo.placeOrder(wanted, { idempotencyKey: 'client-typescript' })).toEqual(placed)
  for await (const { event } of diddo.followEvents({ from: 'oldest' })) {
    if (event.orderId === placed.id && event.type === 'order.in_progress' && event.brandId === BRANDS[1]) break
  }
  await eventually('both brands to have it', async () => {
    const { brandOrders } = await diddo.readOrder(placed.id)
    return brandOrders.every(({ status }) => status === 'accepted')
  })
  const [first, second] = placed.brandOrders
  if (first === undefined || second === undefined) throw new Error('It has two brand orders.')
  const cancellation = await diddo.requestCancellation(placed.id, { brandOrderId: second.id })
  expect(cancellation.brandOrderId).toBe(second.id)
  const lines = [{ lineId: String(first.lines[0]?.id), quantity: 1 }]
  const asked = { brandOrderId: first.id, lines, reason: 'damaged' }
  const { total } = await diddo.previewRefund(placed.id, asked)
  const refund = await diddo.requestRefund(placed.id, { ...asked, expectedTotal: total })
  expect(refund.total).toBe(total)
  await expect(diddo.requestRefund(placed.id, { ...asked, expectedTotal: total })).rejects.toThrow(ApiError)

  const { order, etag } = await diddo.readOrderIfChanged(placed.id)
  expect(order?.externalId).toBe(placed.externalId)
  expect(etag).not.toBeNull()
  const listed = []
  for await (const one of diddo.listOrders({ externalId: placed.externalId })) listed.push(one.id)
  expect(listed).toEqual([placed.id])
})

const PROGRAM = `
import json, os, sys, time
from diddo_orders import ApiError, DiddoOrders
diddo = DiddoOrders(os.environ["URL"], os.environ["KEY"])
wanted = json.load(sys.stdin)
placed = diddo.place_order(wanted, idempotency_key="client-python")
assert diddo.place_order(wanted, idempotency_key="client-python") == placed
for event, cursor in diddo.follow_events(start="oldest", event_types=["order.in_progress"]):
    if event["orderId"] == placed["id"] and event["brandId"] == "${BRANDS[1]}":
        break
while any(one["status"] != "accepted" for one in diddo.read_order(placed["id"])["brandOrders"]):
    time.sleep(0.2)
first, second = placed["brandOrders"]
cancellation = diddo.request_cancellation(placed["id"], {"brandOrderId": second["id"]})
asked = {"brandOrderId": first["id"], "lines": [{"lineId": first["lines"][0]["id"], "quantity": 1}], "reason": "damaged"}
total = diddo.preview_refund(placed["id"], asked)["total"]
refund = diddo.request_refund(placed["id"], {**asked, "expectedTotal": total})
try:
    diddo.request_refund(placed["id"], {**asked, "expectedTotal": total})
except ApiError as error:
    code = error.code
listed = [one["id"] for one in diddo.list_orders(externalId=placed["externalId"])]
print(json.dumps([placed["id"], cancellation["brandOrderId"] == second["id"], refund["total"] == total, code, listed]))
`

test('the client in Python places, follows, cancels and refunds an order', async () => {
  const env = { ...process.env, PYTHONPATH: 'clients/python', URL: context.apiUrl, KEY: context.storefrontKey }
  const running = promisify(execFile)('python3', ['-c', PROGRAM], { env, timeout: 300_000 })
  running.child.stdin?.end(JSON.stringify(sampleOrder(BRANDS)))
  const [id, cancelled, refunded, code, listed] = JSON.parse((await running).stdout)
  expect({ cancelled, refunded, code, listed }).toEqual({
    cancelled: true,
    refunded: true,
    code: 'validation_failed',
    listed: [id],
  })
  expect((await readOrder(id)).brandOrders[0]?.refunds).toHaveLength(1)
})
