import example from '../../../docs/examples/order.json' with { type: 'json' }
import { type OrderRequest, orderRequestSchema } from '../../../functions/orders/placing/order-request.ts'

/** The order that the public contract works through, anew for every caller that changes it. */
export function contractExample(): OrderRequest {
  return structuredClone(orderRequestSchema.parse(example))
}
