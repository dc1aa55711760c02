import * as z from 'zod'
import { defineRoute } from '../http/route.ts'

const params = z.object({ orderId: z.string().max(64), brandOrderId: z.string().max(64) })
const tag = 'Administration: brand orders'

/** For an administrator who was asked to look at a brand order and has settled why it stood still. */
export const retryBrandOrderRoute = defineRoute({
  method: 'POST',
  path: '/admin/orders/{orderId}/brand-orders/{brandOrderId}/retry',
  operationId: 'retry-brand-order',
  summary: 'Try a brand order again',
  description:
    'Starts the retries of a brand order that was given up, or that waits, from now. The brand is asked whether it ' +
    'has the order before it is created. Where the brand has it, whatever was asked of it since and is undecided ' +
    '(cancellation, change of address, return, refund) is asked again, under the same ids. With nothing undecided ' +
    'it is a state_conflict.',
  tag,
  access: 'admin',
  params,
  responses: {
    202: {
      description: 'It is due',
      schema: z.object({
        id: z.string(),
        orderId: z.string(),
        status: z.string(),
        dueAt: z.string(),
        commands: z.array(z.string()).describe('Ids of what the brand is asked again; empty for a submission'),
      }),
    },
  },
  problems: ['not_found', 'state_conflict'],
})

export const resolveAttentionRoute = defineRoute({
  method: 'POST',
  path: '/admin/orders/{orderId}/brand-orders/{brandOrderId}/resolve-attention',
  operationId: 'resolve-attention',
  summary: 'Say that what needed attention is settled',
  description:
    'Changes nothing but `attention`, and says so by `order.attention_resolved`. One that needs no attention is a ' +
    'state_conflict. What happens again raises it again.',
  tag,
  access: 'admin',
  params,
  responses: {
    200: {
      description: 'It needs no attention any more',
      schema: z.object({ id: z.string(), orderId: z.string(), status: z.string(), attention: z.null() }),
    },
  },
  problems: ['not_found', 'state_conflict'],
})
