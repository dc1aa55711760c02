import type { ShownBrandOrder } from '../order/shown-order.ts'
import type { Missing } from './insight-texts.ts'

export type Capabilities = NonNullable<ShownBrandOrder['brand']>['capabilities']

/** What a brand cannot do, by its capabilities: the wishes that are marked beforehand. */
export function missingOf(capabilities: Capabilities | null): Missing[] {
  if (capabilities === null) return ['insight']
  const { cancel, addressChange, refund, tracking, confirmation, ...others } = capabilities
  return [
    ...(cancel.level === 'none' ? ['cancel' as const] : []),
    ...(addressChange.level === 'none' ? ['address_change' as const] : []),
    ...(others.return.level === 'none' ? ['return' as const] : []),
    ...(refund.level === 'none' ? ['refund' as const] : []),
    ...(tracking.mode === 'none' ? ['tracking' as const] : []),
    ...(confirmation.by === 'on_behalf' ? ['confirmation' as const] : []),
  ]
}
