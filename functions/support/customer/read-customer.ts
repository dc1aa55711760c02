import type { HttpAnswer } from '../../http/http-answer.ts'
import { Problem } from '../../http/problem.ts'
import type { Order } from '../../orders/order.ts'
import type { OpenSupportFile } from '../../vault/open-support-file.ts'
import { maskedDetails } from './show-customer.ts'

export interface ReadCustomerDependencies {
  readonly findOrder: (orderId: string) => Promise<Pick<Order, 'customerId'> | null>
  readonly open: OpenSupportFile
}

/** An order's customer, masked. The envelope is opened for it, which is logged like every opening. */
export async function readCustomer(
  { orderId, memberId }: { orderId: string; memberId: string },
  { findOrder, open }: ReadCustomerDependencies,
): Promise<HttpAnswer> {
  const order = await findOrder(orderId)
  if (order === null) throw new Problem('not_found', 'There is no such order.')
  const opened = await open({ orderId, actor: `member:${memberId}`, reason: 'show_masked' })
  const { customerId } = order
  if (opened.erased) return { status: 200, body: { orderId, customerId, erasedAt: opened.erasedAt, details: null } }
  return { status: 200, body: { orderId, customerId, erasedAt: null, details: maskedDetails(opened.file) } }
}
