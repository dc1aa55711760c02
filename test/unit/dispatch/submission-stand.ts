import { brandConnector } from '../../../functions/brands/connect-brand.ts'
import type { Integration } from '../../../functions/brands/kinds/integration.ts'
import { findIntegration } from '../../../functions/brands/kinds/integrations.ts'
import { createBrandHttp } from '../../../functions/brands/line/brand-http.ts'
import { ReportedOrders } from '../../../functions/brands/reported-orders.ts'
import { orderSubmissionStore } from '../../../functions/dispatch/submitting/order-submission-store.ts'
import { type SubmitDependencies, submitOrder } from '../../../functions/dispatch/submitting/submit-order.ts'
import type { BrandOrder } from '../../../functions/orders/brand-order.ts'
import { answerJson, type Received, signingSecret, startBrandServer } from '../brands/brand-server.ts'
import { adasContent, auroraBrandOrder } from '../brands/purchased-order.ts'
import { someBrand } from '../brands/some-brand.ts'
import { MemoryOrders } from './memory-orders.ts'

export type Mode = 'ok' | 'fail' | 'lose_answer' | 'reject' | 'pending' | 'unauthorized'

/** A brand that keeps what it accepted, by the idempotency key of the command; a look-up always tells the truth. */
class BrandsBook {
  mode: Mode = 'ok'
  readonly orders = new Map<string, { brandOrderId: string; answer: object; body: string }>()

  answerOf(command: Received): { status: number; answer: object | null } {
    if (this.mode === 'fail') return { status: 500, answer: {} }
    if (this.mode === 'unauthorized') return { status: 401, answer: {} }
    const { brandOrderId } = JSON.parse(command.body).data
    if (command.type === 'order.lookup') {
      const known = [...this.orders.values()].find((order) => order.brandOrderId === brandOrderId)
      return { status: 200, answer: known?.answer ?? { outcome: 'not_found' } }
    }
    const outcome = this.mode === 'reject' ? 'refused' : this.mode === 'pending' ? 'pending' : 'accepted'
    const answer =
      outcome === 'refused'
        ? { outcome, reason: { code: 'out_of_stock' } }
        : { outcome, brandReference: `A-${this.orders.size + 1}` }
    // A second command under another key would be a second order.
    if (!this.orders.has(command.id)) this.orders.set(command.id, { brandOrderId, answer, body: command.body })
    return { status: 200, answer: this.mode === 'lose_answer' ? null : answer }
  }
}

/** The submitter with the real integration, real HTTP and the real transitions; time, chance and tokens are the test's. */
export async function submissionStand(changes: Partial<BrandOrder> = {}, settings: Record<string, unknown> = {}) {
  const brandsBook = new BrandsBook()
  const server = await startBrandServer((command, answer, incoming) => {
    const { status, answer: body } = brandsBook.answerOf(command)
    if (body === null) incoming.socket.destroy()
    else answerJson(answer, status, body)
  })
  const clock = { now: new Date('2026-11-22T18:00:01.000Z') }
  const orders = new MemoryOrders(auroraBrandOrder(changes), () => clock.now)
  const locations = new Map<string, object>()
  const brand = someBrand('aurora', { settings: { url: server.url, ...settings }, modes: ['test'] })
  let tokens = 0
  const dependencies: SubmitDependencies = {
    submissions: orderSubmissionStore({
      orders,
      reported: new ReportedOrders({ orders, findBrand: async () => brand, findIntegration, timeScale: 1 }),
      locations: {
        record: async (id, location) => {
          locations.set(id, location)
        },
      },
    }),
    integration: findIntegration('signed-http') as Integration,
    findBrand: async () => brand,
    connect: brandConnector(findIntegration, {
      readSecrets: async () => ({ signingSecret }),
      http: createBrandHttp({ loopbackAllowed: true }),
      // Signatures are checked against the real time.
      now: () => new Date(),
    }),
    openFulfilment: async () => adasContent,
    now: () => clock.now,
    random: () => 0.5,
    newToken: () => `token_${++tokens}`,
    timeScale: 1,
  }
  return {
    brand,
    brandsBook,
    orders,
    locations,
    dependencies,
    received: server.received,
    stop: server.stop,
    submit: (other: Partial<SubmitDependencies> = {}) =>
      submitOrder({ orderId: 'ord_1', brandOrderId: 'bo_1' }, { ...dependencies, ...other }),
    /** Moves the clock to when the brand order is due again. */
    untilDue() {
      if (orders.brandOrder.dueAt === null) throw new Error('Nothing is due.')
      clock.now = new Date(orders.brandOrder.dueAt)
    },
    pass(seconds: number) {
      clock.now = new Date(clock.now.getTime() + seconds * 1000)
    },
    clock,
  }
}
