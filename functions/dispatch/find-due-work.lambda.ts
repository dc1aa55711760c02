import { findBrands as readBrands } from '../brands/brand-store.ts'
import { recentBrands } from '../brands/recent-brands.ts'
import { OrderStore } from '../orders/order-store.ts'
import { systemClock } from '../runtime/clock.ts'
import { environment } from '../runtime/environment.ts'
import { documentClient } from '../storage/document-client.ts'
import { findDueWork, workflowInputSchema } from './find-due-work.ts'

const { ordersTable, timeScale } = environment('ordersTable', 'settingsTable', 'timeScale')
const { findBrands } = recentBrands(readBrands, systemClock, Number(timeScale))
const orders = new OrderStore(documentClient, ordersTable, systemClock)

/** First state of the order workflow: docs/follow-an-order.md, step 3. */
export const handler = (input: unknown) =>
  findDueWork(workflowInputSchema.parse(input), { orders, findBrands, now: systemClock })
