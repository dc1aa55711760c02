import * as z from 'zod'

/** A webhook endpoint that does not take what it is sent, for the desk. Webhooks themselves are known to no other room. */
export const failingEndpointSchema = z.object({
  id: z.string(),
  storefrontId: z.string(),
  livemode: z.boolean(),
  /** Without path and query, which may hold a secret of the receiver's. */
  host: z.string(),
  description: z.string().nullable(),
  status: z.enum(['enabled', 'paused', 'disabled']),
  statusReason: z.enum(['by_request', 'failing', 'gone']).nullable(),
  statusSince: z.string(),
  failures: z.int().describe('Failed attempts since the last success'),
  failingSince: z.string().nullable(),
  pausedUntil: z.string().nullable(),
})
export type FailingEndpoint = z.infer<typeof failingEndpointSchema>
