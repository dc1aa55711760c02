import * as z from 'zod'

/** Mailboxes of the people behind the support desk. */
export const deskSchema = z.strictObject({
  replyTo: z
    .email()
    .optional()
    .describe(
      'The desk’s mailbox. Brands answer to it with an id in the address, desk+bo_…@…, which the mailbox has to take.',
    ),
  integrationRequestsTo: z
    .email()
    .optional()
    .describe('Who is mailed when somebody asks for a deeper integration of a brand.'),
})
