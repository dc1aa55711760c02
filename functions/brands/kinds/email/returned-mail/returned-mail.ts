import * as z from 'zod'
import { raiseAttention } from '../../../../orders/life/submission-steps.ts'
import type { Transition } from '../../../../orders/life/transition.ts'
import type { OrderStore } from '../../../../orders/order-store.ts'
import { log } from '../../../../runtime/log.ts'
import type { LocationStore } from '../../../location-store.ts'

/** What the rule in `lib/brands/returned-mails.ts` leaves of SES's event, which itself holds addresses and the subject. */
export const returnedMailSchema = z.object({
  /** A tag's values are a list, of one. */
  brandOrderIds: z.array(z.string()).length(1),
  /** `Bounce`, `Complaint` or `Reject`. */
  eventType: z.string().regex(/^[A-Za-z ]{1,40}$/),
})
export type ReturnedMail = z.output<typeof returnedMailSchema>

export interface ReturnedMailDependencies {
  readonly locations: Pick<LocationStore, 'find'>
  readonly orders: Pick<OrderStore, 'transition'>
}

/** The mailbox rejected an order's mail, or its owner marked it as spam: no answer will come, so attention is raised. */
export async function readReturnedMail(
  { brandOrderIds, eventType }: ReturnedMail,
  { locations, orders }: ReturnedMailDependencies,
): Promise<void> {
  for (const brandOrderId of brandOrderIds) {
    const location = await locations.find(brandOrderId)
    // Written before the mail was sent; so the order was erased since.
    if (location === null) continue
    const { orderId, brandId } = location
    log('warn', 'MAIL_RETURNED', { orderId, brandOrderId, brandId, eventType })
    await orders.transition(orderId, brandOrderId, mailReturned())
  }
}

/** A brand that decided has the order, whichever copy of the mail came back. */
export function mailReturned(): Transition {
  return { ...raiseAttention('outcome_unknown'), name: 'mail returned', from: ['submitting', 'submitted'] }
}
