import { findBrands } from '../brands/brand-store.ts'
import { OrderRepository } from '../orders/order-repository.ts'
import { systemClock } from '../runtime/clock.ts'
import { documentClient } from '../runtime/dynamodb.ts'
import { environment } from '../runtime/environment.ts'
import { splitOrder, workflowInputSchema } from './split-order.ts'

const { ordersTable } = environment('ordersTable', 'settingsTable')
const orders = new OrderRepository(documentClient, ordersTable, systemClock)

/** First state of the order workflow: docs/follow-an-order.md, step 3. */
export const handler = (input: unknown) =>
  splitOrder(workflowInputSchema.parse(input), { orders, findBrands, now: systemClock })
