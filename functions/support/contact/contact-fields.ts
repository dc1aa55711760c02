import * as z from 'zod'

export const contactTopics = [
  'where_is_it',
  'not_as_ordered',
  'cancel',
  'address',
  'return',
  'refund',
  'other',
] as const

export const brandContactSchema = z.strictObject({
  brandOrderId: z.string().min(1).max(64).describe('Id of the brand order, `bo_…`'),
  topic: z.enum(contactTopics).describe('What it is about'),
  message: z.string().trim().min(1).max(4000).describe('The question, in the member’s words'),
})
export type BrandContact = z.output<typeof brandContactSchema>

export const sentContactSchema = z.object({
  id: z.string().describe('Id of the message, `msg_…`'),
  orderId: z.string().describe('Id of the order'),
  brandOrderId: z.string().describe('Id of the brand order'),
  topic: z.enum(contactTopics).describe('What it is about'),
  sentTo: z.string().describe('The brand’s support contact'),
  replyTo: z.string().nullable().describe('Where answers go; null: where mails of the deployment come back to'),
  noteId: z.string().describe('The note that keeps the message'),
  at: z.string().describe('When it was sent, in UTC'),
})
