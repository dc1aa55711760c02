import { buildSubmission } from '../../../../functions/brands/kinds/build-submission.ts'
import type { BrandOrder } from '../../../../functions/orders/brand-order.ts'
import { fulfilmentContent } from '../../../../functions/vault/fill-envelopes.ts'
import { type BrandsOrder, brandsOrderSchema } from '../../demo-brands/demo-brand-store.ts'
import type { Told } from './tell-stories.ts'

/** The orders of the stories that a brand knows, as its own server keeps them: in the order of their numbers. */
export function brandsOrders(told: readonly Told[], brandId: string): BrandsOrder[] {
  return told.flatMap((one) => {
    const reference = one.references.get(brandId)
    return reference === undefined ? [] : [brandsOrder(one, brandId, reference)]
  })
}

function brandsOrder({ life }: Told, brandId: string, brandReference: string): BrandsOrder {
  const brandOrder = life.brandOrder(brandId)
  const handed = life.handedOver.get(brandId) ?? brandOrder
  const content = fulfilmentContent(life.request, brandOrder.orderId, brandId)
  return brandsOrderSchema.parse({
    brandReference,
    brandOrderId: brandOrder.id,
    status: statusOf(brandOrder),
    reason: brandOrder.status === 'rejected' ? brandOrder.reason : null,
    submission: buildSubmission(handed, content, 'brand'),
    fulfillments: brandOrder.fulfillments.map(({ reference, status, lines, tracking }) => {
      return { reference, status, lines, tracking: tracking.map(({ carrier, number }) => ({ carrier, number })) }
    }),
    cancelledLines: brandOrder.lines
      .filter(({ quantities }) => quantities.cancelled > 0)
      .map(({ id, quantities }) => ({ lineId: id, quantity: quantities.cancelled })),
    returns: brandOrder.returns.flatMap(({ reference, id, status, lines }) => {
      const units = lines.map(({ lineId, quantity }) => ({ lineId, quantity }))
      return reference === null ? [] : [{ reference, returnId: id, status, lines: units }]
    }),
    // The refund of ended units follows from the ending; nobody told the brand of it.
    refunds: brandOrder.refunds.flatMap(({ reference, id, status, lines, returnedBy, total }) => {
      return reference === null ? [] : [{ reference, refundId: id, status, lines, returnedBy, total }]
    }),
    cancellations: brandOrder.cancellations.map(({ id, status, lines }) => ({ cancellationId: id, status, lines })),
    addressChanges: brandOrder.addressChanges.map(({ id, status }) => ({ addressChangeId: id, status })),
  })
}

function statusOf({ status, attention }: BrandOrder): BrandsOrder['status'] {
  if (status === 'rejected') return 'refused'
  if (status === 'cancelled') return 'cancelled'
  const isUndecided = status === 'submitted' || (status === 'submitting' && attention?.code !== 'outcome_unknown')
  return isUndecided ? 'pending' : 'accepted'
}
