import { FOR_CUSTOMER_MAILS } from '../../events/event-source.ts'
import type { BrandOrder } from '../brand-order.ts'
import type { OrderEvent } from '../event.ts'
import { occasionOf } from './mail-occasion.ts'

/** The mark of an event of which the customer hears from us, by what was agreed when the order was placed. */
export function mailMarks(event: OrderEvent, { voiced }: Pick<BrandOrder, 'voiced'>): readonly string[] {
  if (voiced === undefined) return []
  const found = occasionOf(event)
  return found !== null && voiced.includes(found.occasion) ? [FOR_CUSTOMER_MAILS] : []
}
