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
  held: 'not_confirmed',
  being_sent: 'not_confirmed',
  with_brand: 'not_confirmed',
  accepted: 'being_prepared',
  on_its_way: 'on_its_way',
  delivered: 'delivered',
}

/** Of a return that is past its beginning. */
const ofReturns: Readonly<Record<string, string>> = { in_transit: 'return_on_its_way', received: 'return_received' }

/** The text that fits best how a brand’s part stands; a refund that was paid is news before anything that is usual. */
export function suggestedMacro(brandOrder: Pick<ShownBrandOrder, 'headline' | 'refunds' | 'returns'>): string {
  const { headline, refunds, returns } = brandOrder
  if (headline.code === 'return_open') return ofReturns[returns.at(-1)?.status ?? ''] ?? suggestions.return_open
  const isUsual = headline.code === 'delivered' || headline.code === 'on_its_way' || headline.code === 'accepted'
  if (isUsual && refunds.some(({ status }) => status === 'issued')) return 'refund_paid'
  return suggestions[headline.code] ?? 'checking_with_brand'
}
