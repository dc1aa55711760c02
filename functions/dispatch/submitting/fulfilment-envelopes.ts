import type { BrandOrder } from '../../orders/brand-order.ts'
import type { Address } from '../../orders/fields.ts'
import { addressChangeBeforeSubmission } from '../../orders/life/request-change.ts'
import type { FulfilmentContent } from '../../vault/envelope-content.ts'
import type { OpenChangedAddress, OpenFulfilment } from '../../vault/open.ts'

export interface EnvelopeParts {
  readonly openFulfilment: OpenFulfilment
  readonly openChangedAddress: OpenChangedAddress
  /** Who opens, for the access log. */
  readonly actor: string
}

/** Opens what a submitter needs of an order. Every opening is logged; the content is null where it was erased. */
export function fulfilmentEnvelopes({ openFulfilment, openChangedAddress, actor }: EnvelopeParts) {
  async function openAddress(change: {
    orderId: string
    brandId: string
    addressChangeId: string
  }): Promise<Address | null> {
    const opened = await openChangedAddress({ ...change, actor, reason: 'command_brand' })
    return opened.erased ? null : opened.content.shippingAddress
  }

  /** With the address as it was changed before the order was first submitted. */
  async function openToSubmit(brandOrder: BrandOrder): Promise<FulfilmentContent | null> {
    const { orderId, brandId } = brandOrder
    const opened = await openFulfilment({ orderId, brandId, actor, reason: 'submit_order' })
    if (opened.erased) return null
    const addressChangeId = addressChangeBeforeSubmission(brandOrder)
    if (addressChangeId === null) return opened.content
    const shippingAddress = await openAddress({ orderId, brandId, addressChangeId })
    return shippingAddress === null ? null : { ...opened.content, shippingAddress }
  }

  return { openAddress, openToSubmit }
}
