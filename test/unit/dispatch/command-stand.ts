import { brandConnector } from '../../../functions/brands/connect-brand.ts'
import { findIntegration } from '../../../functions/brands/kinds/integrations.ts'
import { createBrandHttp } from '../../../functions/brands/line/brand-http.ts'
import type { Command } from '../../../functions/dispatch/commands/command.ts'
import { type DeliverDependencies, deliverCommand } from '../../../functions/dispatch/commands/deliver-command.ts'
import type { BrandOrder } from '../../../functions/orders/brand-order.ts'
import type { Transition } from '../../../functions/orders/life/transition.ts'
import { answerJson, signingSecret, startBrandServer } from '../brands/brand-server.ts'
import { adasContent, auroraBrandOrder } from '../brands/purchased-order.ts'
import { someBrand } from '../brands/some-brand.ts'
import { MemoryOrders } from './memory-orders.ts'

const requestedAt = '2026-11-23T10:00:00.000Z'

/** The deliverer with the real integration, real HTTP and the real transitions; time, chance and rows are the test's. */
export async function commandStand(
  kind: Command['kind'],
  request: Transition | null,
  changes: Partial<BrandOrder> = {},
) {
  const brand = { status: 200, body: { outcome: 'accepted', reference: 'X-1' } as object }
  const server = await startBrandServer((_, answer) => answerJson(answer, brand.status, brand.body))
  const clock = { now: new Date(requestedAt) }
  const orders = new MemoryOrders(auroraBrandOrder({ status: 'accepted', ...changes }), () => clock.now)
  if (request !== null) await orders.transition('ord_1', 'bo_1', request)
  orders.events.length = 0
  const row: { command: Command } = {
    command: {
      id: 'chg_1',
      kind,
      orderId: 'ord_1',
      brandOrderId: 'bo_1',
      brandId: 'aurora',
      isWhole: false,
      requestedAt,
      attempts: 0,
      firstAttemptAt: null,
      leasedUntil: null,
      pending: null,
      settled: null,
      dueAt: requestedAt,
    },
  }
  const dependencies: DeliverDependencies = {
    commands: {
      find: async ({ commandId }) => (commandId === row.command.id ? structuredClone(row.command) : null),
      replace: async (command, attempts) => {
        if (row.command.attempts !== attempts) return false
        row.command = command
        return true
      },
    },
    orders,
    integration: 'signed-http',
    findBrand: async () => someBrand('aurora', { settings: { url: server.url } }),
    connect: brandConnector(findIntegration, {
      readSecrets: async () => ({ signingSecret }),
      http: createBrandHttp({ loopbackAllowed: true }),
      // Signatures are checked against the real time.
      now: () => new Date(),
    }),
    openAddress: async () => adasContent.shippingAddress,
    now: () => clock.now,
    random: () => 0.5,
    timeScale: 1,
  }
  return {
    brand,
    orders,
    row,
    clock,
    dependencies,
    received: server.received,
    stop: server.stop,
    deliver: (other: Partial<DeliverDependencies> = {}) =>
      deliverCommand({ orderId: 'ord_1', brandOrderId: 'bo_1', commandId: 'chg_1' }, { ...dependencies, ...other }),
    /** Moves the clock to when the command is due again. */
    untilDue() {
      if (row.command.dueAt === null) throw new Error('Nothing is due.')
      clock.now = new Date(row.command.dueAt)
    },
  }
}
