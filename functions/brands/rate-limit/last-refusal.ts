import * as z from 'zod'

/** What a brand can be asked, as signed HTTP names it. */
export const askedCommands = [
  'order.submit',
  'order.lookup',
  'order.cancel',
  'order.change_address',
  'return.request',
  'refund.request',
  'customer.erase',
] as const
export type AskedCommand = (typeof askedCommands)[number]

/** What a back end last refused, or answered in a way that a retry alone does not mend: codes and names of fields, never a value. */
export const lastRefusalSchema = z.object({
  at: z.iso.datetime().describe('When, in UTC'),
  command: z.enum(askedCommands).describe('What it was asked'),
  outcome: z
    .enum(['refused', 'unknown'])
    .describe('`unknown`: it objected, and whether it did what was asked is not known'),
  code: z.string().describe('The back end’s own code, else our reason for the refusal or the HTTP status'),
  field: z.string().nullable().describe('Path of the field that it objects to; null when it names none'),
})
export type LastRefusal = z.infer<typeof lastRefusalSchema>
