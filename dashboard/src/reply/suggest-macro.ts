import type { ShownBrandOrder } from '../order/shown-order.ts'

const suggestions: Readonly<Record<ShownBrandOrder['headline']['code'], string>> = {
  attention: 'checking_with_brand',
  refund_failed: 'checking_with_brand',
  refund_owed_by_platform: 'refund_started',
  refund_at_brand: 'refund_started',
  shipment_exception: 'delivery_problem',
  attempt_failed: 'delivery_problem',
  returned_to_sender: 'checking_with_brand',
  return_open: 'return_started',
  rejected: 'refused',
  cancelled: 'cancelled',
  held: 'being_prepared',
  being_sent: 'being_prepared',
  with_brand: 'being_prepared',
  accepted: 'being_prepared',
  on_its_way: 'on_its_way',
  delivered: 'delivered',
}

/** The text that fits best how a brand’s part stands; a refund that was paid is news before anything that is usual. */
export function suggestedMacro({ headline, refunds }: Pick<ShownBrandOrder, 'headline' | 'refunds'>): string {
  const isUsual = headline.code === 'delivered' || headline.code === 'on_its_way' || headline.code === 'accepted'
  if (isUsual && refunds.some(({ status }) => status === 'issued')) return 'refund_paid'
  return suggestions[headline.code] ?? 'checking_with_brand'
}
