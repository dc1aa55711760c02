import { obstacleProblem } from '../../../../functions/changes/obstacles.ts'
import { cancellation } from '../../../../functions/changes/plan-cancellation.ts'
import type { Command } from '../../../../functions/dispatch/commands/command.ts'
import { type DeliveryResult, deliverCommand } from '../../../../functions/dispatch/commands/deliver-command.ts'
import { Problem, type ProblemCode } from '../../../../functions/http/problem.ts'
import type { LineQuantity } from '../../../../functions/orders/brand-order.ts'
import type { Platform } from './platform.ts'

export interface AskedCancellation {
  /** Why it was not taken; null when it was. */
  readonly problem: ProblemCode | null
  /** Brings it to the brand as often as it takes; ends when nothing of it is due any more. */
  deliver(): Promise<void>
  /** One attempt. */
  attempt(): Promise<DeliveryResult>
}

/** More attempts than any stand-in needs. */
const MOST_ATTEMPTS = 6

/** A storefront asks to cancel the order, or some of its units: the real rules, transitions and deliverer. */
export async function askToCancel(platform: Platform, lines?: readonly LineQuantity[]): Promise<AskedCancellation> {
  const { orders, backEnd, integration, now } = platform
  const { brand } = backEnd
  const { orderId, id: brandOrderId, brandId } = orders.brandOrder
  const id = 'can_asked'
  const requestedAt = now().toISOString()
  const reason = { code: 'customer_request' } as const
  const change = cancellation(id, { brandOrderId, reason, ...(lines === undefined ? {} : { lines: [...lines] }) })
  const { brandOrder } = orders
  const target = {
    brandOrder,
    brandOrders: [brandOrder],
    brand,
    capabilities: integration.capabilities(brand.settings),
  }
  const planned = obstacleProblem('cancel', brandOrder, target) ?? change.plan(brandOrder, target)
  let command: Command | null = null
  if (!(planned instanceof Problem)) {
    await orders.transition(orderId, brandOrderId, planned.transition)
    const isForBrand = orders.brandOrder.cancellations.some((one) => one.id === id && one.status === 'requested')
    const ids = { id, kind: 'cancellation', orderId, brandOrderId, brandId } as const
    const untried = { attempts: 0, firstAttemptAt: null, leasedUntil: null, pending: null }
    if (isForBrand) command = { ...ids, ...untried, requestedAt, isWhole: planned.isWhole === true, dueAt: requestedAt }
  }

  const attempt = () =>
    deliverCommand(
      { orderId, brandOrderId, commandId: id },
      {
        commands: {
          find: async () => structuredClone(command),
          replace: async (next, attempts) => {
            if (command?.attempts !== attempts) return false
            command = next
            return true
          },
        },
        orders,
        integration: integration.kind,
        findBrand: async () => brand,
        connect: (to) => platform.connect(to),
        openAddress: async () => null,
        now,
        random: () => 0.5,
        timeScale: 1,
      },
    )

  return {
    problem: planned instanceof Problem ? planned.code : null,
    attempt,
    async deliver() {
      for (let attempts = 0; attempts < MOST_ATTEMPTS && command !== null && command.dueAt !== null; attempts++) {
        platform.waitUntil(command.dueAt)
        await attempt()
      }
    },
  }
}
