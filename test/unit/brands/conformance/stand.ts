import type { Capabilities } from '../../../../functions/brands/capabilities.ts'
import type { BrandOrder } from '../../../../functions/orders/brand-order.ts'
import type { FulfilmentContent } from '../../../../functions/vault/envelope-content.ts'
import type { Kind } from './back-end.ts'
import type { Platform } from './platform.ts'

/** What the parts of the suite start from. */
export interface Stand {
  readonly kind: Kind
  readonly capabilities: Capabilities
  /** What submitting and looking up come to when all goes well. */
  readonly taken: 'accepted' | 'pending'
  platformWith(
    brandOrder?: Partial<BrandOrder>,
    content?: Partial<FulfilmentContent>,
    timeoutMilliseconds?: number,
  ): Promise<Platform>
  /** An order that the brand has accepted. */
  accepted(brandOrder?: Partial<BrandOrder>): Promise<Accepted>
}

export interface Accepted {
  readonly platform: Platform
  readonly connection: Awaited<ReturnType<Platform['connection']>>
  readonly backEnd: Platform['backEnd']
  readonly orders: Platform['orders']
  readonly all: { lineId: string; quantity: number }[]
  readonly id: string
}
