import * as z from 'zod'

/** Block Kit as Slack checks it, for the blocks we use; the limits are those of Slack's reference. */
const plainText = (longest: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(longest),
    emoji: z.boolean().optional(),
  })
const mrkdwn = (longest: number) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    // Angle brackets stand only around links and mentions; everything else must be escaped.
    text: z
      .string()
      .min(1)
      .max(longest)
      .regex(/^(?:[^<>]|<https?:[^<>|\s]+\|[^<>|]+>)*$/),
  })
const button = z.strictObject({
  type: z.literal('button'),
  text: plainText(75),
  action_id: z.string().min(1).max(255),
  url: z.url({ protocol: /^https?$/ }).max(3000),
  style: z.enum(['primary', 'danger']).optional(),
})
const text = z.union([plainText(3000), mrkdwn(3000)])
const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('header'), text: plainText(150) }),
  z
    .strictObject({
      type: z.literal('section'),
      text: text.optional(),
      fields: z
        .array(z.union([plainText(2000), mrkdwn(2000)]))
        .min(1)
        .max(10)
        .optional(),
    })
    .refine((section) => section.text !== undefined || section.fields !== undefined),
  z.strictObject({
    type: z.literal('actions'),
    elements: z
      .array(button)
      .min(1)
      .max(25)
      .refine((row) => new Set(row.map(({ action_id }) => action_id)).size === row.length, 'Each action_id is unique'),
  }),
  z.strictObject({ type: z.literal('context'), elements: z.array(mrkdwn(3000)).min(1).max(10) }),
])
export const blocksSchema = z.array(block).min(1).max(50)
