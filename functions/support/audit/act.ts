import * as z from 'zod'

/**
 * Everything that the audit log knows of. A code stays once it is used: rows outlive the release that wrote them. Texts
 * for people are in the dashboard's catalogue.
 */
export const acts = [
  // Personal data.
  'customer_revealed',
  'return_label_revealed',
  'note_revealed',
  'customer_erased',
  'customer_disclosed',
  'retention_changed',
  'export_requested',
  'export_downloaded',
  // An order.
  'cancellation_requested',
  'return_requested',
  'return_changed',
  'refund_requested',
  'refund_closed',
  'address_change_requested',
  'brand_order_retried',
  'attention_settled',
  'webhook_resent',
  'mail_resent',
  'brand_contacted',
  'brand_answered',
  'note_added',
  'note_removed',
  'order_tagged',
  'order_assigned',
  // The desk and the platform.
  'integration_requested',
  'integration_request_settled',
  'settlement_read',
  'member_invited',
  'member_group_changed',
  'member_disabled',
  'member_enabled',
  'settings_changed',
  'webhook_tested',
  'webhooks_replayed',
  'webhook_secret_rotated',
  'webhook_endpoint_changed',
] as const
export type ActCode = (typeof acts)[number]

/** Ids, codes, numbers and times. Nothing with a space or an `@`, so that no name, address or note fits. */
const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.:#+/-]{0,127}$/)

/** What a member did. It holds ids and codes only: it outlives the personal data that it tells of. */
export const actSchema = z.object({
  /** The account's id (`sub`) of who did it, or the id of the platform's key that was used. */
  memberId: code,
  act: z.enum(acts),
  orderId: code.optional(),
  brandOrderId: code.optional(),
  /** What was changed or made: a refund, a note, a member. */
  subject: code.optional(),
  /** Why, as a code. */
  reason: code.optional(),
  detail: z.record(code, z.union([code, z.int(), z.boolean(), z.null()])).optional(),
})
export type Act = z.infer<typeof actSchema>

export const loggedActSchema = z.object({
  id: z.string().describe('Id of the act, `act_…`'),
  at: z.string().describe('When, in UTC'),
  memberId: z.string().describe('Id of the member or of the key'),
  // Not the list above: a row may be newer than the function that reads it.
  act: z.string().describe('What was done, as a code'),
  orderId: z.string().nullable().default(null).describe('The order that it was done to; null where it was to none'),
  brandOrderId: z.string().nullable().default(null).describe('The brand order; null where it was to none'),
  subject: z.string().nullable().default(null).describe('Id of what was made or changed; null where there is none'),
  reason: z.string().nullable().default(null).describe('The reason that was given, as a code; null where none was'),
  detail: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
    .default({})
    .describe('More codes and numbers; empty where there are none'),
})
export type LoggedAct = z.infer<typeof loggedActSchema>

export const shownActSchema = loggedActSchema.extend({
  actor: z
    .object({ type: z.enum(['member', 'key']).describe('Member or key'), id: z.string().describe('Id of it') })
    .describe('Who did it: a member of the support staff, or one of the platform’s keys'),
})
export type ShownAct = z.infer<typeof shownActSchema>

/** Keys are the only actors whose ids begin so. */
const KEY_ID = /^key_/

export function shownAct(logged: LoggedAct): ShownAct {
  return { ...logged, actor: { type: KEY_ID.test(logged.memberId) ? 'key' : 'member', id: logged.memberId } }
}
