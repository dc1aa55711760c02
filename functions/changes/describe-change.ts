import type { Caller } from '../http/callers/api-key.ts'
import type { ReturnOrigin } from '../orders/reason.ts'
import { newId } from '../runtime/ids.ts'
import { sealedAddressWrites } from '../vault/vault-store.ts'
import {
  addressChangeRequestSchema,
  cancellationRequestSchema,
  refundRequestSchema,
  returnRequestSchema,
} from './change-fields.ts'
import { checkedRequest } from './check-request.ts'
import { type FindTargetDependencies, findTarget } from './find-target.ts'
import type { RequestedChange } from './make-change.ts'
import { addressChange, addressOf, changedAddressFaults } from './plan-address-change.ts'
import { cancellation } from './plan-cancellation.ts'
import { refund } from './plan-refund.ts'
import { goodsReturn } from './plan-return.ts'

/** What a body asks for, checked, with the brand order that it is about. */
export interface DescribedChange {
  readonly brandOrderId: string
  readonly change: RequestedChange
}

export interface Body {
  readonly body: unknown
  readonly now: Date
}

export function describedCancellation({ body, now }: Body): DescribedChange {
  const asked = checkedRequest(cancellationRequestSchema, body)
  return { brandOrderId: asked.brandOrderId, change: cancellation(newId('can', now), asked) }
}

export function describedReturn({ body, now }: Body, origin: ReturnOrigin): DescribedChange {
  const asked = checkedRequest(returnRequestSchema, body)
  return { brandOrderId: asked.brandOrderId, change: goodsReturn(newId('ret', now), asked, origin) }
}

export function describedRefund({ body, now }: Body): DescribedChange {
  const asked = checkedRequest(refundRequestSchema, body)
  return { brandOrderId: asked.brandOrderId, change: refund(newId('ref', now), asked) }
}

/** Seals the address, for which the brand must be known. */
export async function describedAddressChange(
  { body, now, caller, orderId }: Body & { readonly caller: Caller; readonly orderId: string },
  dependencies: FindTargetDependencies,
): Promise<DescribedChange> {
  const asked = checkedRequest(addressChangeRequestSchema, body, changedAddressFaults)
  const { brandOrderId } = asked
  const { brandOrder } = await findTarget({ caller, orderId, brandOrderId }, dependencies)
  const addressChangeId = newId('adr', now)
  const shippingAddress = addressOf(asked.shippingAddress)
  const { brandId } = brandOrder
  const sealed = await sealedAddressWrites({ orderId, brandId, addressChangeId, shippingAddress, now })
  return { brandOrderId, change: addressChange(addressChangeId, shippingAddress.country, sealed) }
}
