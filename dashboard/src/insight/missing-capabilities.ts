import type { ShownBrandOrder } from '../order/shown-order.ts'
import type { Missing } from './insight-texts.ts'

/** What a brand cannot do, by its capabilities: the wishes that are marked beforehand. */
export function missingOf(brand: ShownBrandOrder['brand']): Missing[] {
  if (brand === null) return ['insight']
  const { cancel, addressChange, refund, tracking, confirmation, ...others } = brand.capabilities
  return [
    ...(cancel.level === 'none' ? ['cancel' as const] : []),
    ...(addressChange.level === 'none' ? ['address_change' as const] : []),
    ...(others.return.level === 'none' ? ['return' as const] : []),
    ...(refund.level === 'none' ? ['refund' as const] : []),
    ...(tracking.mode === 'none' ? ['tracking' as const] : []),
    ...(confirmation.by === 'on_behalf' ? ['confirmation' as const] : []),
  ]
}
