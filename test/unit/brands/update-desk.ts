import { randomUUID } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { brandConnector } from '../../../functions/brands/connect-brand.ts'
import { findIntegration } from '../../../functions/brands/kinds/integrations.ts'
import { receiveUpdate } from '../../../functions/brands/updates/receive-update.ts'
import { signingSecret } from './brand-server.ts'
import { MemoryLabels, MemoryQueue, MemoryUpdates } from './memory-updates.ts'
import { auroraBrandOrder } from './purchased-order.ts'
import { someBrand } from './some-brand.ts'

export const now = new Date('2026-11-23T10:00:05.000Z')
export const borealisSecret = 'whsec_bmV4dC1zZWNyZXQtbmV4dC1zZWNyZXQtbmV4dC0hIQ=='
const secrets: Record<string, string> = { aurora: signingSecret, borealis: borealisSecret }

/** The contract's example. */
export const shipped = {
  type: 'fulfillment.updated',
  timestamp: '2026-11-23T10:00:05.000Z',
  data: {
    brandOrderId: 'bo_1',
    brandReference: 'A-7781',
    occurredAt: '2026-11-23T10:00:00.000Z',
    fulfillment: {
      reference: 'SH-1',
      status: 'shipped',
      lines: [{ lineId: 'line_1', quantity: 2 }],
      tracking: [{ carrier: 'ups', number: '1Z999' }],
    },
  },
}

export function signed(
  body: unknown,
  { secret = signingSecret, id = randomUUID(), at = now }: { secret?: string; id?: string; at?: Date } = {},
) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, at, text),
  }
  return { headers, body: text }
}

export function desk() {
  const updates = new MemoryUpdates()
  const queue = new MemoryQueue()
  const labels = new MemoryLabels()
  const dependencies = {
    findBrand: async (id: string) => (secrets[id] === undefined ? null : someBrand(id)),
    connect: brandConnector(findIntegration, {
      readSecrets: async ({ id }) => ({ signingSecret: secrets[id] }),
      http: async () => ({ kind: 'no_answer', why: 'connection' }),
      now: () => now,
    }),
    orders: { findBrandOrder: async () => auroraBrandOrder() },
    locations: { find: async (id: string) => (id === 'bo_1' ? { orderId: 'ord_1', brandId: 'aurora' } : null) },
    updates,
    queue,
    sealLabel: labels.seal,
  }
  return {
    stored: updates.rows,
    queued: queue.sent,
    labels,
    dependencies,
    receive: (raw: ReturnType<typeof signed>, brandId = 'aurora') => receiveUpdate(brandId, raw, now, dependencies),
  }
}
