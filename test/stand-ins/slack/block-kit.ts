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
  z.strictObject({ type: z.literal('context'), elements: z.array(mrkdwn(3000)).min(1).max(10) }),
])
export const blocksSchema = z.array(block).min(1).max(50)
