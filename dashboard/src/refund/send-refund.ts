import { supportRequestRefund } from '../api'
import type { RefundBody } from './refund-body.ts'

export async function sendRefund(orderId: string, body: RefundBody, idempotencyKey: string) {
  const { data } = await supportRequestRefund({
    path: { orderId },
    body,
    headers: { 'Idempotency-Key': idempotencyKey },
    throwOnError: true,
  })
  return data
}
