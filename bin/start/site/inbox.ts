import * as z from 'zod'

const mailSchema = z.object({
  MessageId: z.string(),
  Source: z.string(),
  To: z.array(z.string()),
  CC: z.array(z.string()).default([]),
  Subject: z.string().nullish(),
  BodyText: z.string().nullish(),
  BodyHtml: z.string().nullish(),
  Timestamp: z.union([z.string(), z.number()]),
})
export type Mail = z.infer<typeof mailSchema>

/** What the emulator answers under `/_ministack/ses/messages`: mails by account, oldest first. */
export const inboxSchema = z.object({ messages: z.record(z.string(), z.array(mailSchema)) })
