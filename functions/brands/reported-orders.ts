import type { BrandOrder } from '../orders/brand-order.ts'
import { dueWhenQuiet } from '../orders/life/reports/complete-when-quiet.ts'
import type { Transition, TransitionResult } from '../orders/life/transition.ts'
import type { OrderStore } from '../orders/order-store.ts'
import type { Brand } from './brand.ts'
import type { Integration } from './kinds/integration.ts'

export interface ReportedOrdersParts {
  readonly orders: Pick<OrderStore, 'transition'>
  readonly findBrand: (brandId: string) => Promise<Brand | null>
  /** A parameter, so that a function for one integration does not bundle all of them. */
  readonly findIntegration: (kind: string) => Integration | null
  readonly timeScale: number
}

/** Changes brand orders by what their brands answer and report, whichever way it comes in. */
export class ReportedOrders {
  private readonly parts: ReportedOrdersParts

  constructor(parts: ReportedOrdersParts) {
    this.parts = parts
  }

  /** `known` as in the order store. Where the brand does not track shipments, an accepted brand order becomes due for the end of its time without reports. */
  async transition(
    { orderId, brandOrderId, brandId }: { orderId: string; brandOrderId: string; brandId: string },
    transition: Transition,
    known: BrandOrder | null = null,
  ): Promise<TransitionResult> {
    const seconds = await this.quietSeconds(brandId)
    return this.parts.orders.transition(orderId, brandOrderId, dueWhenQuiet(transition, seconds), { known })
  }

  /** Seconds without a report after which an accepted brand order counts as delivered; null where the brand tracks shipments. */
  private async quietSeconds(brandId: string): Promise<number | null> {
    const brand = await this.parts.findBrand(brandId)
    const integration = brand === null ? null : this.parts.findIntegration(brand.integration)
    if (brand === null || integration === null) return null
    const tracks = integration.capabilities(brand.settings).tracking.mode !== 'none'
    return tracks ? null : brand.completeAfterDays * 24 * 3600 * this.parts.timeScale
  }
}
