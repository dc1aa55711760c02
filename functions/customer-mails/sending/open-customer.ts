import type { BrandOrder } from '../../orders/brand-order.ts'
import type { OrderEvent } from '../../orders/event.ts'
import { addressChangeBeforeSubmission } from '../../orders/life/request-change.ts'
import type { FulfilmentContent } from '../../vault/envelope-content.ts'
import type { OpenChangedAddress, OpenFulfilment } from '../../vault/open.ts'
import type { OpenReturnLabel } from '../../vault/return-labels.ts'
import { labelledReturn } from './tell-story.ts'

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

/** Where the label of the mail's return is; null where the mail has none, or it was erased. The opening is logged. */
export async function openLabel(
  { event, brandOrder }: { readonly event: OrderEvent; readonly brandOrder: BrandOrder },
  openReturnLabel: OpenReturnLabel,
): Promise<string | null> {
  const { id: brandOrderId, orderId, brandId } = brandOrder
  const reference = labelledReturn(event, brandOrder)?.reference ?? null
  if (reference === null) return null
  const access = { orderId, brandId, brandOrderId, reference, actor: ACTOR, reason: 'mail_customer' } as const
  const opened = await openReturnLabel(access)
  return opened.erased ? null : opened.content.labelUrl
}
