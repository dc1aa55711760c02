import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Webhook } from 'standardwebhooks'
import * as z from 'zod'
import { startDemoBrand } from '../../../../bin/start/demo-brands/server.ts'
import { signedHttp } from '../../../../functions/brands/kinds/signed-http/signed-http.ts'
import { submissionSchema } from '../../../../functions/brands/kinds/submission.ts'
import { newSigningSecret } from '../../../../functions/outgoing/signature.ts'
import { BUSY_SECONDS, FaultProxy } from '../../../stand-ins/fault-proxy.ts'
import { someBrand } from '../some-brand.ts'
import type { BackEnd } from './back-end.ts'
import { conformance } from './suite.ts'

const addressSchema = z.object({ firstName: z.string(), address1: z.string(), city: z.string() })

conformance('signed-http', {
  settings: { url: 'https://brand.example/commands' },
  acceptance: 'at_once',
  reports: 'updates',
  busySeconds: BUSY_SECONDS,
  onOurClock: false,

  async start({ platformUrl }): Promise<BackEnd> {
    const folder = mkdtempSync(join(tmpdir(), 'conformance-'))
    let secrets: Record<string, unknown> = { signingSecret: newSigningSecret(randomBytes) }
    const running = await startDemoBrand({
      brandId: 'aurora',
      port: 0,
      storageFile: join(folder, 'aurora.jsonl'),
      signingSecret: String(secrets.signingSecret),
      updatesUrl: `${platformUrl}/v1/brands/aurora/updates`,
    })
    const { brand } = running
    const proxy = await new FaultProxy(running.commandUrl).start()
    const act = async (id: string, action: Parameters<typeof brand.act>[1], body: object = {}) => {
      brand.act(id, action, JSON.stringify(body))
    }
    /** An update that the brand's own program would not send, well signed. */
    const send = async (type: string, data: object, at = new Date()) => {
      const body = JSON.stringify({
        type,
        timestamp: at.toISOString(),
        data: { occurredAt: at.toISOString(), ...data },
      })
      const updateId = randomUUID()
      const headers = {
        'webhook-id': updateId,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(brand.signingSecret).sign(updateId, at, body),
        'content-type': 'application/json',
      }
      await fetch(`${platformUrl}/v1/brands/aurora/updates`, { method: 'POST', headers, body })
    }
    const orderOf = (id: string) => brand.overview().orders.find(({ brandOrderId }) => brandOrderId === id)

    return {
      brand: someBrand('aurora', { settings: { url: `${proxy.url}/commands` }, modes: ['test'] }),
      secrets: () => secrets,
      orders: async () =>
        brand.overview().orders.map((order) => {
          const sent = submissionSchema.parse(order.submission)
          const address = addressSchema.parse(order.addressChanges.at(-1)?.shippingAddress ?? sent.shippingAddress)
          const paid = order.refunds.filter(({ status }) => status === 'issued')
          return {
            brandOrderId: order.brandOrderId,
            currency: sent.currency,
            total: sent.totals.total,
            lines: sent.lines.map(({ sku, quantity }) => ({ sku, quantity })),
            address: `${address.firstName}\n${address.address1}\n${address.city}`,
            note: `${sent.giftMessage}`,
            cancelled: order.status === 'cancelled',
            returns: order.returns.length,
            refunds: order.refunds.length,
            refunded: paid.reduce((sum, { total }) => sum + Number(total), 0),
          }
        }),
      next: (mishap, of) =>
        proxy.next(
          mishap,
          of === 'submission'
            ? /"type":"order\.submit"/
            : /"type":"(order\.cancel|order\.change_address|return\.request|refund\.request)"/,
        ),
      ship: (id, lines) => act(id, 'ship', { lines, tracking: [{ carrier: 'ups', number: '1Z999' }] }),
      deliver: (id) => act(id, 'deliver'),
      receiveReturns: (id) => act(id, 'return', { status: 'received' }),
      payRefunds: (id) => act(id, 'refund', { status: 'issued' }),
      issueRefund: (id, total) => act(id, 'refund', { goodwill: total, total }),
      cancel: (id) => act(id, 'cancel'),
      endUnits: [
        async (id, line) => {
          await send('order.cancelled', { brandOrderId: id, lines: [line], reason: { code: 'out_of_stock' } })
        },
      ],
      async reinstate(id, line) {
        await send('order.reinstated', { brandOrderId: id, lines: [line] })
      },
      async reportAtOnce(id, statuses) {
        const occurredAt = new Date().toISOString()
        for (const status of statuses) {
          const fulfillment = { reference: 'SH-AT-ONCE', status, lines: [{ lineId: 'line_1', quantity: 1 }] }
          await send('fulfillment.updated', { brandOrderId: id, occurredAt, fulfillment }, new Date(occurredAt))
        }
      },
      async lie(id, refundId) {
        const lines = [{ lineId: 'line_1', quantity: 1000 }]
        await send('fulfillment.updated', {
          brandOrderId: id,
          fulfillment: { reference: 'LIE-1', status: 'shipped', lines },
        })
        const refund = { reference: 'LIE-2', refundId, status: 'issued', total: 100_000_000 }
        await send('refund.updated', { brandOrderId: id, refund })
      },
      report: () => brand.reported(),
      update(id) {
        const [last] = orderOf(id)?.fulfillments ?? []
        const at = new Date()
        const data = {
          brandOrderId: id,
          occurredAt: at.toISOString(),
          ...(last === undefined ? {} : { fulfillment: last }),
        }
        const type = last === undefined ? 'order.accepted' : 'fulfillment.updated'
        const body = JSON.stringify({ type, timestamp: at.toISOString(), data })
        const updateId = randomUUID()
        const headers = {
          'webhook-id': updateId,
          'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
          'webhook-signature': new Webhook(brand.signingSecret).sign(updateId, at, body),
        }
        return { headers, body }
      },
      rotateSecret() {
        const kept = signedHttp.keepSecrets?.(secrets, new Date(Date.now() + 60_000)) ?? {}
        brand.signingSecret = newSigningSecret(randomBytes)
        secrets = { ...kept, signingSecret: brand.signingSecret }
      },
      faults: () => [],
      async stop() {
        await proxy.stop()
        await running.stop()
        rmSync(folder, { recursive: true })
      },
    }
  },
})
