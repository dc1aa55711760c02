import type { BrandOrder } from '../../orders/brand-order.ts'
import { addressChangeBeforeSubmission } from '../../orders/life/request-change.ts'
import type { FulfilmentContent } from '../../vault/envelope-content.ts'
import type { OpenChangedAddress, OpenFulfilment } from '../../vault/open.ts'

export interface CustomerOpeners {
  readonly openFulfilment: OpenFulfilment
  readonly openChangedAddress: OpenChangedAddress
}

const ACTOR = 'function:send-customer-mail'

/** The brand's part of the customer, with the address as the brand got it. Each opening is logged; null where it was erased. */
export async function openCustomer(
  brandOrder: BrandOrder,
  { openFulfilment, openChangedAddress }: CustomerOpeners,
): Promise<FulfilmentContent | null> {
  const { orderId, brandId } = brandOrder
  const access = { orderId, brandId, actor: ACTOR, reason: 'mail_customer' } as const
  const opened = await openFulfilment(access)
  if (opened.erased) return null
  const addressChangeId = addressChangeBeforeSubmission(brandOrder)
  if (addressChangeId === null) return opened.content
  const changed = await openChangedAddress({ ...access, addressChangeId })
  return changed.erased ? null : { ...opened.content, shippingAddress: changed.content.shippingAddress }
}
