import type { OrderRequest } from '../orders/placing/order-request.ts'
import { timestamp } from '../runtime/clock.ts'
import type { TransactWrite } from '../storage/transact.ts'
import { type BlindValueDependencies, blindValuesOf } from './blind-values.ts'
import { fulfilmentContent, supportContent } from './fill-envelopes.ts'
import type { Seal } from './seal.ts'
import { blindIndexKey, blindValueText, fulfilmentEnvelopeKey, supportEnvelopeKey } from './vault-keys.ts'

export interface OrderToSeal {
  /** A validated one. */
  readonly request: OrderRequest
  readonly orderId: string
  readonly storefrontId: string
  readonly livemode: boolean
  readonly brandIds: readonly string[]
  readonly now: Date
}

export interface SealOrderDependencies extends BlindValueDependencies {
  readonly table: string
  readonly seal: Seal
}

/**
 * Seals what is personal in an order. Answers the writes of one envelope per brand, one
 * for support, and a blind index row each for e-mail, phone and, where names are searched
 * for, names, for the transaction that places the order. The order's id is new, so the writes have no condition.
 */
export async function sealOrder(order: OrderToSeal, dependencies: SealOrderDependencies): Promise<TransactWrite[]> {
  const { request, orderId, storefrontId, livemode, brandIds } = order
  const createdAt = timestamp(order.now)
  const put = (Item: Record<string, unknown>): TransactWrite => ({ Put: { TableName: dependencies.table, Item } })

  const [fulfilment, support, blinded] = await Promise.all([
    Promise.all(
      brandIds.map(async (brandId) => {
        const sealed = await dependencies.seal(fulfilmentContent(request, orderId, brandId))
        return put({ ...fulfilmentEnvelopeKey(orderId, brandId), createdAt, sealed })
      }),
    ),
    dependencies.seal(supportContent(request, orderId)),
    blindValuesOf(request, dependencies),
  ])
  const texts = blinded.map(blindValueText)
  return [
    ...fulfilment,
    put({ ...supportEnvelopeKey(orderId), createdAt, storefrontId, livemode, blindValues: texts, sealed: support }),
    ...blinded.map((value) =>
      put({ ...blindIndexKey({ storefrontId, livemode, orderId, createdAt }, value), orderId, createdAt }),
    ),
  ]
}
