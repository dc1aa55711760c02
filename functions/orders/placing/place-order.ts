import type { HttpAnswer } from '../../http/http-answer.ts'
import { type Idempotency, IdempotencyRace, rememberAnswer } from '../../http/idempotency.ts'
import { Problem } from '../../http/problem.ts'
import { addSeconds, timestamp } from '../../runtime/clock.ts'
import { log } from '../../runtime/log.ts'
import type { TransactWrite } from '../../storage/transact.ts'
import { noticeMarks } from '../mails/notice-mark.ts'
import type { OrderStore } from '../order-store.ts'
import { orderIdOf } from '../orders-keys.ts'
import { picturesOf } from '../products/pictures.ts'
import { acceptByOf } from './accept-by.ts'
import type { FindAcceptingBrands } from './accepting-brand.ts'
import { checkOrder } from './checks/check-order.ts'
import { newOrder } from './create-order.ts'
import { createdOrderAnswer } from './created-order.ts'
import type { OrderRequest } from './order-request.ts'
import { recordOf } from './request-draft.ts'

/** Seconds after which the sweeper starts the workflow itself, should the relay's start have been lost. */
const WORKFLOW_GRACE_SECONDS = 120

export interface PlaceOrderDependencies {
  readonly findBrands: FindAcceptingBrands
  /** Seals the customer's details; answers the writes that store them. */
  readonly seal: (order: {
    request: OrderRequest
    orderId: string
    storefrontId: string
    livemode: boolean
    brandIds: readonly string[]
    now: Date
  }) => Promise<TransactWrite[]>
  readonly orders: OrderStore
}

export interface PlaceOrderRequest {
  readonly body: unknown
  readonly storefrontId: string
  readonly livemode: boolean
  readonly idempotency: Idempotency
  readonly now: Date
}

/**
 * Takes an order in: checks everything, seals the customer's details, and writes
 * order, sealed details, event and idempotency record in one transaction. When
 * it answers 201, all of it is durable; what follows is driven by the stream.
 */
export async function placeOrder(
  { body, storefrontId, livemode, idempotency, now }: PlaceOrderRequest,
  { findBrands, seal, orders }: PlaceOrderDependencies,
): Promise<HttpAnswer> {
  const { externalId } = recordOf(body)
  const orderId = orderIdOf(storefrontId, livemode, String(externalId))
  const { request, purchase, brands } = await checkOrder(
    body,
    { orderId, livemode, paymentRequired: true, now },
    findBrands,
  )
  const releaseAfter = request.releaseAfter === undefined ? null : timestamp(new Date(request.releaseAfter))
  const { order, event } = newOrder({
    id: orderId,
    storefrontId,
    livemode,
    externalId: request.externalId,
    customerId: request.customer.id ?? null,
    metadata: request.metadata ?? {},
    releaseAfter,
    purchase,
    acceptBy: acceptByOf(brands, releaseAfter, now),
    now,
  })
  const brandIds = order.brandOrders.map((brandOrder) => brandOrder.brandId)
  const sealed = await seal({ request, orderId, storefrontId, livemode, brandIds, now })

  const pictures = picturesOf(orderId, request.lines)
  const answer = createdOrderAnswer(order, purchase, pictures)
  const outcome = await orders.place({
    order,
    purchase,
    pictures,
    event,
    marks: noticeMarks([...brands.values()], ['new_order', 'accept_by_near']),
    dueAt: timestamp(addSeconds(now, WORKFLOW_GRACE_SECONDS)),
    sealed,
    remembered: rememberAnswer(orders.table, idempotency, answer, now),
  })
  switch (outcome.kind) {
    case 'placed':
      log('info', 'ORDER_PLACED', { orderId, storefrontId, count: brandIds.length })
      return answer
    case 'key_used':
      throw new IdempotencyRace()
    case 'external_id_taken':
      throw new Problem('external_id_taken', 'This storefront already placed an order with this externalId.', {
        extensions: { orderId },
        errors: [{ code: 'external_id_taken', pointer: '/externalId', detail: 'An order has this externalId.' }],
      })
  }
}
