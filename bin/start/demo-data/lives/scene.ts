import type { BrandOrder, LineQuantity } from '../../../../functions/orders/brand-order.ts'
import { openLines } from '../../../../functions/orders/life/end-units.ts'
import type { Units } from '../stories/story.ts'

/** What a step needs to know beside its order. */
export interface Scene {
  readonly brandId: string
  /** The brand's own number for the order. */
  readonly brandReference: string
  readonly carrier: string
  /** Of the parcel with this number, 1 or 2. */
  readonly trackingNumber: (shipment: number) => string
  /** When the demo was filled: what is due is due after it. */
  readonly filledAt: Date
}

/** Units of what is left to ship; once all has left, of what was ordered and not cancelled. */
export function unitsOf(brandOrder: BrandOrder, units: Units): LineQuantity[] {
  const open = openLines(brandOrder)
  const all = open.length > 0 ? open : keptLines(brandOrder)
  const [first, ...others] = all
  if (units === 'all' || first === undefined) return all
  if (units === 'one') return [{ lineId: first.lineId, quantity: 1 }]
  return [...(first.quantity > 1 ? [{ ...first, quantity: first.quantity - 1 }] : []), ...others]
}

function keptLines({ lines }: BrandOrder): LineQuantity[] {
  return lines
    .map(({ id, quantity, quantities }) => ({ lineId: id, quantity: quantity - quantities.cancelled }))
    .filter(({ quantity }) => quantity > 0)
}
