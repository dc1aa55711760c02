import * as z from 'zod'

/** What a brand's back end can do. The API and the dashboard show exactly this. */
const until = z.enum(['accepted', 'shipped']).describe('Until when: it has accepted, or it has shipped')

export const capabilitiesSchema = z
  .object({
    accept: z
      .object({ level: z.enum(['order', 'line']).describe('The whole order only, or some of its lines') })
      .describe('What it may accept'),
    cancel: z
      .object({
        level: z.enum(['none', 'order', 'line']).describe('Nothing, the whole order, or units of lines'),
        until,
      })
      .describe('What it can cancel, when it is asked'),
    addressChange: z
      .object({ level: z.enum(['none', 'order']).describe('Not at all, or for the whole order'), until })
      .describe('Whether it can ship to another address'),
    return: z
      .object({
        level: z
          .enum(['none', 'platform', 'order', 'line'])
          .describe('`platform`: the brand keeps no returns. The platform does, and the brand gets a note'),
        label: z.boolean().describe('Whether it gives a label to send the goods back with'),
      })
      .describe('What it takes back, when it is asked'),
    refund: z
      .object({
        level: z
          .enum(['none', 'order', 'line', 'amount'])
          .describe('Nothing, the whole order, units of lines, or any amount'),
      })
      .describe('What it can be asked to refund'),
    tracking: z
      .object({
        mode: z
          .enum(['realtime', 'polled', 'none'])
          .describe('It reports at once, it is read from time to time, or nothing is known after it accepted'),
      })
      .describe('How shipments become known'),
    erasure: z
      .object({ level: z.enum(['none', 'order']).describe('Not at all, or order by order') })
      .describe('Whether the brand can be told, by a command or a mail, to erase the customer of an order'),
    confirmation: z
      .object({ by: z.enum(['brand', 'on_behalf']).describe('The brand itself, or we in its name') })
      .describe('Who confirms the order to the customer'),
  })
  .describe('What its back end can do')
export type Capabilities = z.infer<typeof capabilitiesSchema>

/** Of a brand that does not exist any more, or whose integration does not. */
export const NO_CAPABILITIES: Capabilities = {
  accept: { level: 'order' },
  cancel: { level: 'none', until: 'accepted' },
  addressChange: { level: 'none', until: 'accepted' },
  return: { level: 'none', label: false },
  refund: { level: 'none' },
  tracking: { mode: 'none' },
  erasure: { level: 'none' },
  confirmation: { by: 'brand' },
}
