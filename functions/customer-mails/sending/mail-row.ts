import * as z from 'zod'
import { occasion } from '../../orders/mails/occasion.ts'

/**
 * What became of one mail to a customer: in the orders table, beside what else is known of the brand order. No address
 * and no word of the mail is in it.
 */

export const customerMailState = z
  .enum(['sending', 'sent', 'delivered', 'returned', 'not_sent', 'skipped'])
  .describe(
    '`sending`: being sent, or nobody knows whether it went out. `sent`: Amazon SES has it. `delivered`: the customer’s ' +
      'mail server took it. `returned`: it came back, or was marked as spam. `not_sent`: SES refused it. `skipped`: there ' +
      'was no reason to send it any more',
  )

/** Codes for operators. */
export const notSentReason = z.enum([
  'customer_erased',
  'too_late',
  'test_order',
  'voice_ended',
  'no_longer_true',
  'sender_refused',
  'refused',
  'throttled',
])

export const customerMailSchema = z.object({
  brandOrderId: z.string(),
  orderId: z.string(),
  brandId: z.string(),
  mailId: z.string(),
  occasion,
  state: customerMailState,
  /** Names the try that is sending, so that two at the same time notice each other; null where none is. */
  token: z.string().nullable(),
  /** When the state was written, in UTC. */
  at: z.string(),
  /** Mails that may have gone out so far, that of the present try included. */
  mails: z.int().min(0),
  /** Language that it was written in; null before. */
  language: z.string().nullable(),
  /** SES's own id of the newest mail. */
  messageId: z.string().nullable(),
  /** When SES took the newest mail. */
  sentAt: z.string().nullable(),
  /** Why it was not sent. */
  reason: notSentReason.nullable(),
  /** What SES told last of the newest mail. */
  outcome: z
    .object({
      type: z.string(),
      at: z.string(),
      /** Whether somebody was asked to look, where the customer did not get it; written after that was done. */
      isTold: z.boolean().default(true),
    })
    .nullable()
    .default(null),
  /** Times the desk asked for it again, and its newest request. */
  resends: z.int().default(0),
  resendId: z.string().nullable().default(null),
})
export type CustomerMail = z.infer<typeof customerMailSchema>
