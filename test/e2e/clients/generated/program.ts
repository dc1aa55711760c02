import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import * as api from './api.ts'

// Place, follow, cancel and refund with the client that oazapfts made.
const { URL, KEY } = process.env as Record<string, string>
api.defaults.baseUrl = URL
api.defaults.headers = { authorization: `Bearer ${KEY}` }
const order: api.OrderRequest = JSON.parse(await text(process.stdin))
const placed = await api.placeOrder('generated-oazapfts', order)
if (placed.status !== 201) throw new Error(placed.data.code)
const { id, brandOrders } = placed.data
const [first, second] = brandOrders
const accepted = new Set<string>()
while (accepted.size < brandOrders.length) {
  const events = await api.listOrderEvents(id, { limit: 100 })
  if (events.status !== 200) throw new Error(events.data.code)
  for (const event of events.data.data) {
    if (event.type === 'order.in_progress' && event.brandId !== null) accepted.add(event.brandId)
  }
  await pause(200)
}
const cancellation = await api.requestCancellation(id, 'generated-oazapfts-1', { brandOrderId: String(second?.id) })
const asked = {
  brandOrderId: String(first?.id),
  lines: [{ lineId: String(first?.lines[0]?.id), quantity: 1 }],
  reason: 'damaged',
}
const preview = await api.previewRefund(id, asked)
if (preview.status !== 200) throw new Error(preview.data.code)
const expectedTotal = preview.data.total
const refund = await api.requestRefund(id, 'generated-oazapfts-2', { ...asked, expectedTotal })
console.log(
  JSON.stringify({
    id,
    cancelled: cancellation.status === 201 && cancellation.data.brandOrderId === second?.id,
    refunded: refund.status === 201 && refund.data.total === expectedTotal,
  }),
)
