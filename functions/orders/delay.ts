import * as z from 'zod'

/** Why goods have not left yet. Values are added as brands have more to say. */
export const delaySchema = z.object({
  code: z
    .enum(['back_order', 'on_hold', 'awaiting_payment', 'address_check', 'fraud_check', 'customs', 'other'])
    .describe('What it waits for'),
  until: z.string().nullable().describe('When it is expected to leave; null where nobody knows'),
})
/** As answers have them: every key is there. */
export const fulfillmentExtras = {
  delay: delaySchema.nullable().default(null).describe('Why it has not left yet; null where nothing is known'),
  location: z
    .string()
    .nullable()
    .default(null)
    .describe('The brand’s own code of the place that it leaves from; null where it was not told'),
}
