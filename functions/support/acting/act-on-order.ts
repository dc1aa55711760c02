import type * as z from 'zod'
import { closePlatformRefund } from '../../changes/answer-refund-closing.ts'
import { type MovingDependencies, movePlatformReturn } from '../../changes/answer-return-moving.ts'
import type { refundClosingSchema, returnMovingSchema } from '../../changes/change-fields.ts'
import type { DescribedChange } from '../../changes/describe-change.ts'
import { type ChangeDependencies, makeChange } from '../../changes/make-change.ts'
import { settleAttention } from '../../dispatch/by-hand/resolve-attention.ts'
import { type RetryDependencies, retryBrandOrder } from '../../dispatch/by-hand/retry-brand-order.ts'
import type { Caller } from '../../http/callers/api-key.ts'
import type { HttpAnswer } from '../../http/http-answer.ts'
import type { Idempotency } from '../../http/idempotency.ts'
import type { ActCode } from '../audit/act.ts'
import { actorOf, actWrite, recordAct } from '../audit/audit-log.ts'
import { forStorefrontOf } from './for-storefront.ts'

interface Acting {
  /** The member. */
  readonly caller: Caller
  readonly orderId: string
  readonly now: Date
}

const ACTS = {
  cancellation: 'cancellation_requested',
  return: 'return_requested',
  refund: 'refund_requested',
  address_change: 'address_change_requested',
} as const satisfies Record<DescribedChange['change']['kind'], ActCode>

/** A change of an order as its storefront would make it, with who asked for it in the same transaction. */
export async function changeForCustomer(
  acting: Acting & { readonly idempotency: Idempotency | null },
  describe: (storefront: Caller) => DescribedChange | Promise<DescribedChange>,
  dependencies: ChangeDependencies,
): Promise<HttpAnswer> {
  const { caller, orderId, now, idempotency } = acting
  const storefront = await forStorefrontOf(orderId, caller, dependencies.orders)
  const { brandOrderId, change } = await describe(storefront)
  const { id, kind, sealed = [] } = change
  const act = actWrite({ memberId: actorOf(caller), act: ACTS[kind], orderId, brandOrderId, subject: id }, now)
  return makeChange(
    { caller: storefront, orderId, brandOrderId, idempotency, now },
    { ...change, sealed: [...sealed, act] },
    dependencies,
  )
}

/** The platform paid a refund, or could not. Recording the same again is no act. */
export async function closeForPlatform(
  acting: Acting & { readonly refundId: string; readonly closing: z.output<typeof refundClosingSchema> },
  { orders }: Pick<ChangeDependencies, 'orders'>,
): Promise<HttpAnswer> {
  const { caller, orderId, refundId, closing, now } = acting
  const storefront = await forStorefrontOf(orderId, caller, orders)
  const detail = { status: closing.status }
  const act = actWrite({ memberId: actorOf(caller), act: 'refund_closed', orderId, subject: refundId, detail }, now)
  return closePlatformRefund({ caller: storefront, orderId, refundId, closing, beside: [act] }, orders)
}

/** How far a return is that the platform keeps. The same again is no act. */
export async function moveForPlatform(
  acting: Acting & { readonly returnId: string; readonly moving: z.output<typeof returnMovingSchema> },
  dependencies: MovingDependencies,
): Promise<HttpAnswer> {
  const { caller, orderId, returnId, moving, now } = acting
  const storefront = await forStorefrontOf(orderId, caller, dependencies.orders)
  const detail = { status: moving.status }
  const act = { memberId: actorOf(caller), act: 'return_changed', orderId, subject: returnId, detail } as const
  return movePlatformReturn(
    {
      caller: storefront,
      orderId,
      returnId,
      moving,
      beside: (brandOrderId) => [actWrite({ ...act, brandOrderId }, now)],
    },
    dependencies,
  )
}

type OnBrandOrder = Acting & { readonly brandOrderId: string }

export async function retryForCustomer(
  { caller, orderId, brandOrderId, now }: OnBrandOrder,
  dependencies: Omit<RetryDependencies, 'now' | 'beside'>,
): Promise<HttpAnswer> {
  const act = { memberId: actorOf(caller), act: 'brand_order_retried', orderId, brandOrderId } as const
  return retryBrandOrder(
    { orderId, brandOrderId },
    {
      ...dependencies,
      now: () => now,
      beside: [actWrite(act, now)],
      queue: async (ids) => {
        // A command's row is no brand order's: the act is beside it.
        if (ids.commandId != null) await recordAct({ ...act, subject: ids.commandId }, now)
        await dependencies.queue(ids)
      },
    },
  )
}

export async function settleForDesk(
  { caller, orderId, brandOrderId, now }: OnBrandOrder,
  { orders }: Pick<RetryDependencies, 'orders'>,
): Promise<HttpAnswer> {
  const act = actWrite({ memberId: actorOf(caller), act: 'attention_settled', orderId, brandOrderId }, now)
  return settleAttention({ orderId, brandOrderId }, orders, [act])
}
