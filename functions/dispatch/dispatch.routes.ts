import * as z from 'zod'
import { brandOrderIdInPath, orderIdInPath } from '../http/path-ids.ts'
import { defineRoute } from '../http/route.ts'
import { brandId } from '../orders/fields.ts'

const params = z.object({ orderId: orderIdInPath, brandOrderId: brandOrderIdInPath })
const tag = 'Administration: brand orders'

/** For an administrator who has settled why a brand order needed attention. */
const ids = {
  id: z.string().describe('Id of the brand order'),
  orderId: z.string().describe('Id of the order'),
  status: z.string().describe('Status of the brand order'),
}

export const retryBrandOrderRoute = defineRoute({
  method: 'POST',
  path: '/admin/orders/{orderId}/brand-orders/{brandOrderId}/retry',
  operationId: 'retry-brand-order',
  summary: 'Retry a brand order',
  description:
    'Retries a brand order now, whether it was given up or is waiting for its next attempt. The brand is asked ' +
    'whether it has the order before the order is created. Where the brand has it, every undecided request ' +
    '(cancellation, change of address, return, refund) is sent to the brand again, under the same id. With nothing ' +
    'undecided the answer is a state_conflict.',
  tag,
  access: 'admin',
  params,
  responses: {
    202: {
      description: 'The retry is due',
      schema: z.object({
        ...ids,
        dueAt: z.string().describe('When it is taken up, in UTC'),
        commands: z
          .array(z.string())
          .describe('Ids of the requests that are sent to the brand again; empty for a submission'),
      }),
    },
  },
  problems: ['not_found', 'state_conflict'],
})

/** For an administrator who has seen that a brand's back end works again. */
export const resumeBrandRoute = defineRoute({
  method: 'POST',
  path: '/admin/brands/{brandId}/resume',
  operationId: 'resume-brand',
  summary: 'Try at once what waits for a brand',
  description:
    'Makes due now all that waits for its next attempt at this brand: brand orders that it does not have, and requests ' +
    'about orders. The brand’s rate is kept. What is being tried, what the brand has to decide, what waits for its release ' +
    'and what was given up stay as they are. Close the brand’s circuit first, by a check of its connection. One call takes ' +
    'some seconds; call again with `cursor` until `nextCursor` is null.',
  tag: 'Administration: brands',
  access: 'admin',
  params: z.object({ brandId }),
  query: z.object({ cursor: z.string().max(1000).optional().describe('`nextCursor` of the call before') }),
  responses: {
    200: {
      description: 'What was made due in this call',
      schema: z.object({
        brandId: z.string().describe('Id of the brand'),
        resumed: z.int().describe('Brand orders and requests that are due now'),
        nextCursor: z.string().nullable().describe('Null when all that waits was looked at'),
      }),
    },
  },
  problems: ['not_found', 'state_conflict', 'validation_failed', 'cursor_expired'],
})

export const resolveAttentionRoute = defineRoute({
  method: 'POST',
  path: '/admin/orders/{orderId}/brand-orders/{brandOrderId}/resolve-attention',
  operationId: 'resolve-attention',
  summary: 'Mark what needed attention as settled',
  description:
    'Changes only `attention`, and emits `order.attention_resolved`. A brand order that needs no attention is a ' +
    'state_conflict. If the cause comes up again, attention is raised again.',
  tag,
  access: 'admin',
  params,
  responses: {
    200: {
      description: 'The brand order no longer needs attention',
      schema: z.object({ ...ids, attention: z.null().describe('Nobody must look any more') }),
    },
  },
  problems: ['not_found', 'state_conflict'],
})
