import * as z from 'zod'

/** A webhook endpoint that does not take what it is sent, for the desk. Webhooks themselves are known to no other room. */
export const failingEndpointSchema = z.object({
  id: z.string().describe('Id of the endpoint, `we_…`'),
  storefrontId: z.string().describe('Id of the storefront'),
  livemode: z.boolean().describe('Whether it gets events of live orders'),
  /** Without path and query, which may hold a secret of the receiver's. */
  host: z.string().describe('Host of its address; the path may hold a secret'),
  description: z.string().nullable().describe('For people; null where none was given'),
  status: z.enum(['enabled', 'paused', 'disabled']).describe('`paused`: deliveries wait. `disabled`: none is made'),
  statusReason: z
    .enum(['by_request', 'failing', 'gone'])
    .nullable()
    .describe('Why it is not enabled; null where it is'),
  statusSince: z.string().describe('Since when it has this status, in UTC'),
  failures: z.int().describe('Failed attempts since the last success'),
  failingSince: z
    .string()
    .nullable()
    .describe('The first failed attempt since the last one that worked; null where the last one worked'),
  pausedUntil: z.string().nullable().describe('When it is tried again; null where it is not paused by us'),
})
export type FailingEndpoint = z.infer<typeof failingEndpointSchema>
