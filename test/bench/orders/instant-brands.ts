import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as z from 'zod'

const commandSchema = z.object({ type: z.string(), data: z.object({ brandOrderId: z.string() }) })

/** A brand's server that accepts at once, and says when it got an order. */
export interface InstantBrand {
  readonly id: string
  readonly url: string
  /** Resolves once this brand order was submitted here. */
  arrived(brandOrderId: string): Promise<void>
  stop(): Promise<void>
}

export async function startInstantBrand(id: string): Promise<InstantBrand> {
  const got = new Set<string>()
  const waiting = new Map<string, () => void>()
  const server = createServer((incoming, answer) => {
    const parts: Buffer[] = []
    incoming.on('data', (part: Buffer) => parts.push(part))
    incoming.on('end', () => {
      const { type, data } = commandSchema.parse(JSON.parse(Buffer.concat(parts).toString()))
      const isNew = type === 'order.submit'
      const outcome = isNew || got.has(data.brandOrderId) ? 'accepted' : 'not_found'
      answer.writeHead(200, { 'content-type': 'application/json' })
      answer.end(JSON.stringify({ outcome, brandReference: null, reason: null }))
      if (!isNew) return
      got.add(data.brandOrderId)
      waiting.get(data.brandOrderId)?.()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    id,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/commands`,
    arrived: (brandOrderId) =>
      got.has(brandOrderId)
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiting.set(brandOrderId, resolve)
          }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
