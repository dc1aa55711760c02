import { afterAll } from 'vitest'
import { vendure as integration } from '../../functions/brands/kinds/vendure/vendure.ts'
import { createBrandHttp } from '../../functions/brands/line/brand-http.ts'
import { exponentOf } from '../../functions/orders/currency.ts'
import { BUSY_SECONDS, FaultProxy } from '../stand-ins/fault-proxy.ts'
import type { BackEnd } from '../unit/brands/conformance/back-end.ts'
import { conformance } from '../unit/brands/conformance/suite.ts'
import { orderKey } from '../unit/brands/purchased-order.ts'
import { someBrand } from '../unit/brands/some-brand.ts'
import { setUpShop } from './set-up-shop.ts'
import { Staff } from './staff.ts'
import { Vendure } from './vendure.ts'

/** Decimal places that hold every currency's minor unit. */
const PRECISION = 3
const vendure = await Vendure.start({ precision: PRECISION })
afterAll(() => vendure.stop())
const shop = await setUpShop(vendure)
const staff = new Staff(shop.merchant, (currency) => 10 ** (PRECISION - (exponentOf(currency) ?? 0)))
const proxy = await new FaultProxy(new URL(vendure.adminApi).origin).start()
afterAll(() => proxy.stop())
const settings = { url: `${proxy.url}/admin-api`, channelToken: shop.channelToken, requestsPerSecond: 100 }
const signedIn = { username: shop.username, password: shop.password }
// Signed in once: the session is among the data that each test begins with.
await integration
  .connect({ settings, secrets: signedIn, http: createBrandHttp({ loopbackAllowed: true }), now: () => new Date() })
  .lookup(orderKey('bo_never'))
await vendure.save()

conformance('vendure', {
  settings,
  acceptance: 'at_once',
  reports: 'polled',
  // A proxy before it says so; Vendure itself knows no limit.
  busySeconds: BUSY_SECONDS,
  onOurClock: false,

  async start({ poll }): Promise<BackEnd> {
    await vendure.restore()
    let secrets: Record<string, unknown> = signedIn
    return {
      brand: someBrand('aurora', { integration: 'vendure', settings, modes: ['test'] }),
      secrets: () => secrets,
      orders: () => staff.books(),
      next(mishap, of) {
        const submission = mishap === 'busy' ? /^\{"query":"mutation CreateDraft/ : /^\{"query":"mutation FinishOrder/
        const change = /^\{"query":"mutation (CancelOrder|ChangeAddress|NoteReturn|RefundOrder)/
        proxy.next(mishap, of === 'submission' ? submission : change)
      },
      ship: (id, lines) => staff.ship(id, lines),
      deliver: (id) => staff.deliver(id),
      receiveReturns: (id) => staff.receiveReturns(id),
      payRefunds: (id) => staff.payRefunds(id),
      async issueRefund(id, total) {
        await staff.refund(id, total)
        await staff.payRefunds(id)
      },
      cancel: (id) => staff.cancel(id),
      endUnits: [
        (id, line) => staff.cancelUnits(id, [line]),
        (id, { lineId, quantity }) => staff.modify(id, { lineId, quantity: -quantity }),
      ],
      reinstate: (id, line) => staff.modify(id, line),
      report: poll,
      update(id) {
        const occurredAt = new Date().toISOString()
        const body = JSON.stringify({
          type: 'order.accepted',
          timestamp: occurredAt,
          data: { brandOrderId: id, occurredAt },
        })
        return { headers: { 'vendure-auth-token': 'made-up', 'webhook-id': 'made-up' }, body }
      },
      rotateSecret() {
        secrets = { apiKey: shop.apiKey }
      },
      faults: () => vendure.faults(),
      stop: async () => undefined,
    }
  },
})
