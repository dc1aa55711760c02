import type { CustomerMail } from '../../../functions/customer-mails/sending/mail-row.ts'

/** A mail's row while its first try is under way. */
export function someMail(changes: Partial<CustomerMail> = {}): CustomerMail {
  return {
    brandOrderId: 'bo_1',
    orderId: 'ord_1',
    brandId: 'aurora',
    mailId: 'order_confirmed',
    occasion: 'order_confirmed',
    state: 'sending',
    token: 'try_1',
    at: '2026-11-22T18:00:01.000Z',
    mails: 1,
    language: 'en',
    messageId: null,
    sentAt: null,
    reason: null,
    outcome: null,
    resends: 0,
    resendId: null,
    ...changes,
  }
}
