import * as z from 'zod'
import { EVENT_SCHEMA_VERSION } from '../../orders/event.ts'
import { customHeaders } from '../endpoints/custom-headers.ts'
import { type Endpoint, endpointStatus, statusReason } from '../endpoints/endpoint.ts'
import { eventPatterns, filteredBrands } from '../endpoints/event-filter.ts'

/** Fields of an endpoint as its storefront sends and sees them. */

/** As it stands in paths. */
export const endpointId = z
  .string()
  .regex(/^we_[0-9A-Z]{1,40}$/)
  .describe('Id of the endpoint, `we_…`')

const url = z
  .string()
  .max(2000)
  .describe('Where webhooks go: https, a public name, port 443 or 8443. Redirects are not followed.')
const description = z.string().max(500).nullable().describe('For people.')
const metadata = z
  .record(z.string().min(1).max(40), z.string().max(500))
  .refine((given) => Object.keys(given).length <= 50, 'Metadata may have 50 keys at most.')
  .describe('Anything of your own; nothing personal.')
const rateLimit = z
  .int()
  .min(1)
  .max(1000)
  .nullable()
  .describe('Deliveries a second at most; null for no limit. What is over it comes later.')

const maxInFlight = z
  .int()
  .min(1)
  .max(100)
  .nullable()
  .describe('Attempts at one time at most; null for no limit. While an endpoint fails there are two at most.')

export const endpointDraftSchema = z.strictObject({
  url,
  eventTypes: eventPatterns.default(['*']),
  brandIds: filteredBrands.default(null),
  ordered: z
    .boolean()
    .default(false)
    .describe(
      'Whether an order’s events come one after the other, by ascending `sequence`: each waits until the one before ' +
        'was taken or given up. Cannot be changed later.',
    ),
  schemaVersion: z
    .literal(EVENT_SCHEMA_VERSION)
    .default(EVENT_SCHEMA_VERSION)
    .describe('The shape of events that the receiver knows'),
  headers: customHeaders.default({}),
  rateLimit: rateLimit.default(null),
  maxInFlight: maxInFlight.default(null),
  description: description.default(null),
  metadata: metadata.default({}),
})
export type EndpointDraft = z.output<typeof endpointDraftSchema>

export const endpointPatchSchema = z.strictObject({
  url: url.optional().describe('Another server gets no custom headers that it was not given: send `headers` too.'),
  eventTypes: eventPatterns.optional(),
  brandIds: filteredBrands.optional(),
  ordered: z.boolean().optional().describe('Cannot be changed: only the value that the endpoint has is taken.'),
  headers: customHeaders.optional(),
  rateLimit: rateLimit.optional(),
  maxInFlight: maxInFlight.optional(),
  description: description.optional(),
  metadata: metadata.optional(),
  status: endpointStatus
    .optional()
    .describe(
      '`paused` lets deliveries wait, `disabled` gives them up, `enabled` ends both, also what we did ourselves, and ' +
        'sends at once what waits.',
    ),
})
export type EndpointPatch = z.output<typeof endpointPatchSchema>

export const shownEndpointSchema = z.object({
  id: z.string().describe('Id of the endpoint, `we_…`'),
  livemode: z.boolean().describe('Whether it gets events of live orders, or of test orders'),
  url: z.string().describe('Where webhooks go'),
  eventTypes: z.array(z.string()).describe('Types that it gets; `*` is all, `order.return_*` those that begin so'),
  brandIds: z.array(z.string()).nullable().describe('Brands whose events it gets; null is all'),
  ordered: z.boolean().describe('Whether an order’s events come one after the other'),
  schemaVersion: z.int().describe('The shape of events that it gets'),
  headerNames: z
    .array(z.string())
    .describe('Names of the custom headers. Their values are sealed and not shown again.'),
  rateLimit: z.int().nullable().describe('Deliveries a second at most; null for no limit'),
  maxInFlight: z.int().nullable().describe('Attempts at one time at most; null for no limit'),
  description: z.string().nullable().describe('For people; null where none was given'),
  metadata: z.record(z.string(), z.string()).describe('As it was sent; empty where none was'),
  status: endpointStatus.describe('`paused`: deliveries wait. `disabled`: none is made'),
  statusReason: statusReason
    .nullable()
    .describe('Why it is not enabled: by your own request, failing for long, or gone (it answered 410). Null: it is'),
  statusSince: z.string().describe('Since when it has this status, in UTC'),
  pausedUntil: z
    .string()
    .nullable()
    .describe('When a delivery is tried again to see whether it works; null where it is not paused by us'),
  failingSince: z
    .string()
    .nullable()
    .describe('The first failed attempt since the last one that worked; null where the last one worked'),
  signingSecrets: z
    .array(
      z.object({
        createdAt: z.string().describe('When it was made, in UTC'),
        validUntil: z.string().nullable().describe('Until when it signs, in UTC; null for the newest'),
      }),
    )
    .describe('The secrets that sign now, newest first; several while one is being rotated.'),
  createdAt: z.string().describe('When it was made, in UTC'),
  updatedAt: z.string().describe('When it was last changed, in UTC'),
  version: z.int().describe('Counts its changes; the `ETag` has it'),
})

export const secretOnceSchema = shownEndpointSchema.extend({
  secret: z.string().nullable().describe('Verifies webhooks. Shown this once; null in a replayed answer.'),
})

export function showEndpoint(endpoint: Endpoint): z.infer<typeof shownEndpointSchema> {
  const { secrets, ...rest } = endpoint
  const signingSecrets = secrets.map(({ createdAt, validUntil }) => ({ createdAt, validUntil }))
  return shownEndpointSchema.parse({ ...rest, signingSecrets })
}
