import { afterEach, beforeEach, expect } from 'vitest'
import { buildSubmission } from '../../../../functions/brands/kinds/build-submission.ts'
import type { Connection } from '../../../../functions/brands/kinds/integration.ts'
import { shopify } from '../../../../functions/brands/kinds/shopify/shopify.ts'
import { scopes } from '../../../../functions/brands/kinds/shopify/topics.ts'
import { createBrandHttp } from '../../../../functions/brands/line/brand-http.ts'
import type { BrandOrder } from '../../../../functions/orders/brand-order.ts'
import { ShopifyStandIn } from '../../../stand-ins/shopify/server.ts'
import { adasContent, auroraBrandOrder } from '../purchased-order.ts'

/** A shop of its own for each test, and connections to it. Fails tests whose documents Shopify's schema refuses. */
export class ShopifyStand {
  standIn = new ShopifyStandIn()
  readonly clock = { now: new Date() }

  connected(
    settings: Record<string, unknown> = {},
    secrets: Record<string, unknown> = this.#credentials(),
  ): Connection {
    return shopify.connect({
      settings: { shop: this.standIn.url, ...settings },
      secrets,
      http: createBrandHttp({ loopbackAllowed: true }),
      now: () => this.clock.now,
    })
  }

  #credentials() {
    return { clientId: this.standIn.clientId, clientSecret: this.standIn.clientSecret }
  }

  sent(operation: string) {
    return this.standIn.requests.filter((request) => request.operation === operation)
  }

  /** The shop's only order, with its first line and its payment. */
  only() {
    const [order] = this.standIn.shop.orders
    const [line] = order?.lines ?? []
    const [paid] = order?.transactions ?? []
    if (order === undefined || line === undefined || paid === undefined) throw new Error('The order was not made.')
    return { order, line, paid }
  }

  /** The merchant pays back from the order's payments, and says nothing else. */
  payBack(transactions: { readonly parentId: string; readonly gateway: string; readonly amount: string }[]): void {
    this.standIn.shop.refund(this.only().order.id, { note: null, items: [], shipping: null, transactions })
  }
}

export function shopifyStand(): ShopifyStand {
  const stand = new ShopifyStand()
  beforeEach(async () => {
    stand.clock.now = new Date()
    stand.standIn = new ShopifyStandIn()
    await stand.standIn.start()
    stand.standIn.scopes = [...scopes]
    for (const sku of ['AUR-TEE-M', 'AUR-PIN']) stand.standIn.shop.stock.set(sku, 5)
  })
  afterEach(async () => {
    expect(stand.standIn.documentFaults).toEqual([])
    await stand.standIn.stop()
  })
  return stand
}

export function submitCommand(changes: Partial<BrandOrder> = {}) {
  const submission = buildSubmission(auroraBrandOrder(changes), adasContent, 'brand')
  return { submission, requestedAt: submission.placedAt }
}

/** The example's lines, one undiscounted unit each. */
export function oneUnit(): BrandOrder['lines'] {
  return auroraBrandOrder().lines.map((line) => ({ ...line, quantity: 1, discount: 0, discountAllocations: [] }))
}
