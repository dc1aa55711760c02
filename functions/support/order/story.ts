import * as z from 'zod'
import { backEndFailures } from '../../brands/rate-limit/pace.ts'
import { attentionCode, attentionDetailSchema } from '../../orders/order.ts'

/** What happens to an order now, and what can be done, as codes with facts. The dashboard and Slack have the words. */

export const storyCode = z.enum([
  'held',
  'being_sent',
  'retrying',
  'circuit_open',
  'with_brand',
  ...attentionCode.options,
  'no_tracking',
  'polled',
  'shipment_exception',
  'attempt_failed',
  'returned_to_sender',
  'refund_failed',
  'refund_owed_by_platform',
  'refund_at_brand',
  'return_open',
  'cancellation_at_brand',
  'address_change_at_brand',
])
export type StoryCode = z.infer<typeof storyCode>

const time = z.iso.datetime().nullable()

export const subjectType = z.enum(['fulfillment', 'return', 'refund', 'cancellation', 'address_change'])
export type SubjectType = z.infer<typeof subjectType>

/** Every key is there; what a code does not say is null. */
export const storySchema = z.object({
  code: storyCode.describe('What is to be told: why the brand order waits, or what is unusual'),
  brandOrderId: z.string().describe('Id of the brand order'),
  brandId: z.string().describe('Id of the brand'),
  subject: z
    .object({ type: subjectType.describe('Kind of object'), id: z.string().describe('Its id') })
    .nullable()
    .describe('The parcel, return, refund, cancellation or change of address'),
  since: time.describe('Since when it is so'),
  until: time.describe(
    '`held`: when it is released. `with_brand`, `accept_overdue`: by when the brand should have decided. `retrying`: ' +
      'when retries end and a person is asked. `no_tracking`: when it counts as delivered.',
  ),
  tries: z.int().nullable().describe('Tries so far'),
  nextTryAt: time.describe('When the brand is asked again, by itself'),
  lastFailure: z
    .object({
      at: z.iso.datetime().describe('When, in UTC'),
      why: z.enum(backEndFailures).describe('How the call failed'),
    })
    .nullable()
    .describe('The newest failure of the brand’s back end'),
  contactAfter: time.describe('Until then waiting is usual; afterwards somebody may contact the brand.'),
  status: z.string().nullable().describe('Of the parcel or the return'),
  money: z
    .object({ currency: z.string().describe('ISO 4217'), amount: z.int().describe('In minor units') })
    .nullable()
    .describe('What is owed or was refunded'),
  days: z.int().nullable().describe('`no_tracking`: days after the brand’s last word'),
  minutes: z.number().nullable().describe('`polled`: minutes between two readings'),
  waiting: z
    .object({
      count: z.int().describe('How many, as far as was counted'),
      hasMore: z.boolean().describe('Whether there are more'),
    })
    .nullable()
    .describe('`circuit_open`: how many orders wait for the brand; `hasMore`: and more'),
  detail: attentionDetailSchema.nullable().describe('The facts behind an attention'),
})
export type Story = z.infer<typeof storySchema>

export type Facts = Partial<Omit<Story, 'code' | 'brandOrderId' | 'brandId'>>

export const actionCode = z.enum([
  'cancel',
  'address_change',
  'return',
  'refund',
  'retry',
  'resolve_attention',
  'record_payment',
  'remind_brand',
  'contact_brand',
  'open_brand_health',
  'resend_mail',
])
export type ActionCode = z.infer<typeof actionCode>

export const nextSchema = z.object({
  action: actionCode.describe('What can be done, or not'),
  brandOrderId: z.string().describe('Id of the brand order'),
  brandId: z.string().describe('Id of the brand'),
  subjectId: z.string().nullable().describe('`record_payment`: the refund. `refund`: the return whose goods came back'),
  obstacle: z
    .enum(['not_supported', 'not_now'])
    .nullable()
    .describe(
      'Null: it is possible now. `not_supported`: this brand cannot. `not_now`: the state leaves nothing to do.',
    ),
  ask: z.enum(['brand']).nullable().describe('Who can do it instead; the brand’s support contact is in the order.'),
  isAdvised: z.boolean().describe('Whether the story asks for it'),
  because: storyCode.nullable().describe('The part of the story that asks for it'),
})
export type Next = z.infer<typeof nextSchema>
