import * as z from 'zod'
import { defineRoute } from '../http/route.ts'

/** For an administrator who was asked to look at a brand order and has settled why it stood still. */
export const retryBrandOrderRoute = defineRoute({
  method: 'POST',
  path: '/admin/orders/{orderId}/brand-orders/{brandOrderId}/retry',
  operationId: 'retry-brand-order',
  summary: 'Submit a brand order again',
  description:
    'Starts the retries of a brand order that was given up, or that waits, from now. The brand is asked whether it ' +
    'has the order before it is created. One that was accepted or has ended is a state_conflict.',
  tag: 'Administration: brand orders',
  access: 'admin',
  params: z.object({ orderId: z.string().max(64), brandOrderId: z.string().max(64) }),
  responses: {
    202: {
      description: 'It is due',
      schema: z.object({ id: z.string(), orderId: z.string(), status: z.string(), dueAt: z.string() }),
    },
  },
  problems: ['not_found', 'state_conflict'],
})
