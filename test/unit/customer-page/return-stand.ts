import type { Brand } from '../../../functions/brands/brand.ts'
import { type StartReturnDependencies, startReturn } from '../../../functions/customer-page/returning/start-return.ts'
import { showReturnForm } from '../../../functions/customer-page/show-page.ts'
import { IdempotencyRace } from '../../../functions/http/idempotency.ts'
import type { BrandOrder } from '../../../functions/orders/brand-order.ts'
import type { ChangeOptions } from '../../../functions/orders/brand-order-changes.ts'
import type { Transition, TransitionResult } from '../../../functions/orders/life/transition.ts'
import type { OrderStore } from '../../../functions/orders/order-store.ts'
import { pageText } from '../../../functions/pages/page.ts'
import { MemoryOrders } from '../dispatch/memory-orders.ts'
import { openedAt, pageStand, requestOf } from './page-stand.ts'

/** The order's rows in memory, with the answers that are remembered beside them. */
class Orders extends MemoryOrders {
  readonly table = 'orders'
  readonly remembered = new Set<string>()
  /** Done once between the next read and its write, as by somebody faster. */
  meanwhile: (() => unknown) | undefined

  async find() {
    const found = { order: this.order, brandOrders: [structuredClone(this.brandOrder)] }
    const act = this.meanwhile
    this.meanwhile = undefined
    await act?.()
    return found
  }

  override async transition(
    orderId: string,
    brandOrderId: string,
    transition: Transition,
    { beside }: ChangeOptions = {},
  ): Promise<TransitionResult> {
    const before = [this.order, this.brandOrder] as const
    const result = await super.transition(orderId, brandOrderId, transition)
    if ('unchanged' in result) return result
    const [answer] = beside?.(result) ?? []
    const key = String(answer?.Put?.Item?.pk)
    if (this.remembered.has(key)) {
      ;[this.order, this.brandOrder] = before
      throw new IdempotencyRace()
    }
    this.remembered.add(key)
    return result
  }
}

/** The form of a return and what is behind it, without AWS. */
export function returnStand(brandOrder: BrandOrder, brand?: Brand | null) {
  const { stand, dependencies } = pageStand(brandOrder, brand)
  const orders = new Orders(brandOrder, () => openedAt)
  const woken: unknown[] = []
  const all: StartReturnDependencies = {
    ...dependencies,
    orders: orders as unknown as OrderStore,
    findBrandOrder: (orderId, id) => orders.findBrandOrder(orderId, id),
    wake: async (ids) => {
      woken.push(ids)
    },
    publicUrl: 'https://orders.example.com',
  }
  return {
    stand,
    orders,
    woken,
    returns: () => orders.brandOrder.returns,
    async form(changes: Parameters<typeof requestOf>[0] = {}) {
      const { status, page } = await showReturnForm(requestOf(changes), all)
      return { status, text: pageText(page) }
    },
    async press(entries: Record<string, string>, headers: Record<string, string> = {}) {
      const form = new URLSearchParams({ form: 'form-number-of-a-page', reason: 'too_small', ...entries }).toString()
      const { status, page } = await startReturn({ ...requestOf({ headers }), form }, all)
      return { status, text: pageText(page) }
    },
  }
}
