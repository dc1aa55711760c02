import * as z from 'zod'

/** Mailboxes of the people behind the support desk. */
export const deskSchema = z.strictObject({
  replyTo: z
    .email()
    .optional()
    .describe(
      'The desk’s mailbox. Brands answer to it with an id in the address, desk+bo_…@…, which the mailbox has to take.',
    ),
  receiveAnswers: z
    .boolean()
    .default(false)
    .describe(
      'Brands answer to answers.<mailDomain>, where SES receives mail, and their answers become sealed notes of the order. It needs mailDomain, a region in which SES receives mail, one MX record, and an active rule set; docs/operate.md.',
    ),
  answersRuleSet: z
    .string()
    .regex(/^[\w-]{1,64}$/, 'must be the name of a rule set of SES')
    .optional()
    .describe(
      'The rule set of SES that is active in this account already. Default: one of this stage, to be made active once.',
    ),
  integrationRequestsTo: z
    .email()
    .optional()
    .describe('Who is mailed when somebody asks for a deeper integration of a brand.'),
})
