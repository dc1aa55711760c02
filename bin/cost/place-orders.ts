import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { OrderStore } from '../../functions/orders/order-store.ts'
import { demoOrder } from '../start/demo-order/demo-order.ts'
import { waitFor } from '../start/processes/wait.ts'
import { StorefrontApi } from '../start/storefront-api.ts'
import type { CostStack } from './cost-stack.ts'

/** Places the two-brand order of the documentation again and again, and takes each through its life. */
export class Orders {
  private readonly stack: CostStack
  private readonly store: OrderStore
  private readonly lastCallAt: () => number

  /** `store` reads past the observed functions, so that waiting counts for nothing. */
  constructor(stack: CostStack, store: OrderStore, lastCallAt: () => number) {
    this.stack = stack
    this.store = store
    this.lastCallAt = lastCallAt
  }

  /** One after another, each until both brands have accepted it. Answers the orders' ids. */
  async handOff(count: number, key: string): Promise<string[]> {
    const api = new StorefrontApi(this.stack.apiUrl, key)
    const ids: string[] = []
    for (let number = 1; number <= count; number++) {
      const { id } = await api.place(demoOrder(`COST-${randomUUID().slice(0, 8)}`), randomUUID())
      await this.until(id, 'accepted')
      ids.push(id)
    }
    await this.quiet()
    return ids
  }

  /** Both brands ship, then deliver. */
  async restOfLife(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      for (const action of ['ship', 'deliver'] as const) {
        for (const { id: brandOrderId, brandId } of (await this.find(id)).brandOrders) {
          const brand = this.stack.brands.find((one) => one.brand.brandId === brandId)
          const answer = await fetch(`${brand?.adminUrl}/orders/${brandOrderId}/${action}`, { method: 'POST' })
          if (!answer.ok) throw new Error(`${brandId} did not ${action}: ${await answer.text()}`)
        }
        await this.until(id, action === 'ship' ? 'fulfilled' : 'completed')
      }
    }
    await this.quiet()
  }

  private async find(id: string) {
    const found = await this.store.find(id)
    if (found === null) throw new Error(`There is no order ${id}.`)
    return found
  }

  private async until(id: string, state: string): Promise<void> {
    await waitFor(
      `order ${id} to be ${state}`,
      async () => {
        const { brandOrders } = await this.find(id)
        const reached = brandOrders.every((one) => one.status === state || one.fulfillmentStatus === state)
        return (brandOrders.length === this.stack.brands.length && reached) || undefined
      },
      { seconds: 120 },
    )
  }

  /** Until no function has called AWS for some seconds: nothing that an order caused is under way. */
  private async quiet(): Promise<void> {
    while (Date.now() - this.lastCallAt() < QUIET_MILLISECONDS) await pause(200)
  }
}

const QUIET_MILLISECONDS = 4_000
