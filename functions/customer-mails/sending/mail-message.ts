import * as z from 'zod'
import { eventSchema } from '../../orders/event.ts'

/** A message of the queue `customer-mails`: an event as EventBridge puts it there, or a wish of the desk. */
export const mailMessageSchema = z.union([
  z.object({
    kind: z.literal('resend'),
    orderId: z.string(),
    brandOrderId: z.string(),
    mailId: z.string(),
    /** Names the wish; the row has it too, once it is written down. */
    resendId: z.string(),
  }),
  z.object({ detail: eventSchema }).transform(({ detail }) => ({ kind: 'event' as const, event: detail })),
])
export type MailMessage = z.output<typeof mailMessageSchema>
