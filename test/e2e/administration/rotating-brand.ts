import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { context } from '../context.ts'

/** A brand's server whose secret a test changes while it runs. It accepts every order, and refuses what is signed otherwise. */
export async function startRotatingBrand() {
  const brand = { secret: '', orders: new Map<string, number>(), refused: 0, signatures: 0 }

  function answer(headers: IncomingHttpHeaders, body: string): { status: number; value: object } {
    try {
      new Webhook(brand.secret).verify(body, headers as Record<string, string>)
    } catch {
      brand.refused++
      return { status: 401, value: {} }
    }
    brand.signatures = String(headers['webhook-signature']).split(' ').length
    const { type, data } = JSON.parse(body)
    const known = brand.orders.get(data.brandOrderId) ?? 0
    if (type === 'order.lookup' && known === 0) return { status: 200, value: { outcome: 'not_found' } }
    if (type === 'order.submit') brand.orders.set(data.brandOrderId, known + 1)
    return { status: 200, value: { outcome: 'accepted', brandReference: data.brandOrderId } }
  }

  const server = createServer(async (incoming, outgoing) => {
    let body = ''
    for await (const part of incoming.setEncoding('utf8')) body += part
    const { status, value } = answer(incoming.headers, body)
    outgoing.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    brand,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/commands`,
    stop: () => server.close(),
    /** Reports that a line has shipped, signed with this secret; gives the answer's status. */
    async ship(brandId: string, shipped: { brandOrderId: string; lineId: string }, secret: string): Promise<number> {
      const id = randomUUID()
      const at = new Date()
      const fulfillment = {
        reference: 'SH-1',
        status: 'shipped',
        lines: [{ lineId: shipped.lineId, quantity: 1 }],
        tracking: [],
      }
      const data = { brandOrderId: shipped.brandOrderId, occurredAt: at.toISOString(), fulfillment }
      const body = JSON.stringify({ type: 'fulfillment.updated', timestamp: at.toISOString(), data })
      const headers = {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(secret).sign(id, at, body),
      }
      const path = `${context.apiUrl}/v1/brands/${brandId}/updates`
      return (await fetch(path, { method: 'POST', headers, body })).status
    },
  }
}
