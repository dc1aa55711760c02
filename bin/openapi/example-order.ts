import example from '../../docs/examples/order.json' with { type: 'json' }
import { orderRequestSchema } from '../../functions/orders/placing/order-request.ts'

/** The order of the documentation: two brands, a discount shared between them. */
export const exampleOrder = orderRequestSchema.parse(example)
