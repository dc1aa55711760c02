import * as z from 'zod'

/** What a customer may get a mail about. */
export const occasions = [
  'order_confirmed',
  'order_refused',
  'shipped',
  'delivered',
  'delayed',
  'cancelled',
  'return_approved',
  'return_received',
  'refund_issued',
] as const
export const occasion = z
  .enum(occasions)
  .describe('What a mail is about. `order_refused`: the brand refused the order, or a part of it')
export type Occasion = z.infer<typeof occasion>
