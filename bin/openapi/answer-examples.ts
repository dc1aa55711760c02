import type { BrandOrder } from '../../functions/orders/brand-order.ts'
import { accept, refuse } from '../../functions/orders/life/acceptance.ts'
import { applyTransition, type Transition } from '../../functions/orders/life/transition.ts'
import type { Order } from '../../functions/orders/order.ts'
import { renderListItem, renderOrder } from '../../functions/orders/order-answer.ts'
import { newOrder } from '../../functions/orders/placing/create-order.ts'
import { createdOrderAnswer, newBrandOrders } from '../../functions/orders/placing/created-order.ts'
import { priceOrder } from '../../functions/orders/placing/pricing/price-order.ts'
import { renderValidation } from '../../functions/orders/placing/validated-order.ts'
import { exampleOrder } from './example-order.ts'

/**
 * Examples of the documentation, by operation. Answers come from the
 * domain's own functions, so that an example always shows a possible answer:
 * the order of the contract, whose first brand accepts and whose second refuses.
 */
export interface Example {
  readonly request?: unknown
  readonly response?: unknown
}

const placedAt = new Date('2026-11-22T18:00:00.000Z')
const orderId = 'ord_01KAPDT8G0EXAMPLE0RDER0001'
const acceptBy = '2026-11-22T20:00:00.000Z'

const priced = priceOrder(orderId, exampleOrder)
if (!('purchase' in priced)) throw new Error('The example order has faults.')
const { purchase } = priced
const created = newOrder({
  id: orderId,
  storefrontId: 'sf_01KAPDT8G0EXAMPLEST0REFR0NT',
  livemode: false,
  externalId: exampleOrder.externalId,
  customerId: exampleOrder.customer.id ?? null,
  metadata: exampleOrder.metadata ?? {},
  releaseAfter: null,
  purchase,
  acceptBy: new Map(purchase.lines.map(({ brandId }) => [brandId, acceptBy])),
  now: placedAt,
})

const [aurora, borealis] = newBrandOrders(created.order, purchase)
const accepted = after(created.order, aurora, 1, (occurredAt) =>
  accept({ brandReference: 'A-7781', lines: null, occurredAt }),
)
const refused = after(accepted.order, borealis, 3, (occurredAt) => refuse({ code: 'out_of_stock' }, occurredAt))
const events = [created.event, ...accepted.events, ...refused.events]
const order = renderOrder(refused.order, [accepted.brandOrder, refused.brandOrder], ({ status }) => ({
  actions: status === 'accepted' ? ['cancel', 'refund'] : [],
  brandUrl: status === 'accepted' ? 'https://shop.aurora.example/admin/orders/A-7781' : null,
}))

const { payment: _, ...validated } = exampleOrder

export const examples: Readonly<Record<string, Example>> = {
  'place-order': { request: exampleOrder, response: createdOrderAnswer(created.order, purchase).body },
  'validate-order': { request: validated, response: renderValidation(purchase) },
  'read-order': { response: order },
  'list-orders': { response: { data: [renderListItem(refused.order)], nextCursor: null, hasMore: false } },
  'list-order-events': { response: { data: events, nextCursor: null, hasMore: false } },
  'read-feed': { response: { data: events.slice(-1), nextCursor: 'OpaqueTextThatYouKeep', hasMore: false } },
}

function after(
  prior: Order,
  brandOrder: BrandOrder | undefined,
  seconds: number,
  transition: (occurredAt: string) => Transition,
) {
  if (brandOrder === undefined) throw new Error('The example order has two brands.')
  const at = new Date(placedAt.getTime() + seconds * 1000)
  const result = applyTransition(prior, brandOrder, transition(at.toISOString()), at)
  if ('unchanged' in result) throw new Error(`The example did not change: ${result.unchanged}`)
  return result
}
