import * as z from 'zod'
import { refundClosingSchema } from '../../changes/change-fields.ts'
import type { HttpAnswer } from '../../http/http-answer.ts'
import { Problem } from '../../http/problem.ts'

/** As many as a page of the list of refunds that the platform owes. */
const MOST_PAYMENTS = 50

const id = z.string().regex(/^[A-Za-z0-9][\w-]{0,63}$/, 'Write the id as answers have it.')

export const paymentsSchema = z.strictObject({
  payments: z
    .array(
      z.strictObject({
        orderId: id.describe('Id of the order'),
        refundId: id.describe('Id of the refund that was paid'),
        providerReference: refundClosingSchema.shape.providerReference,
      }),
    )
    .min(1)
    .max(MOST_PAYMENTS)
    .describe('What was paid'),
})
type Payment = z.output<typeof paymentsSchema>['payments'][number]

export const paymentResultSchema = z.object({
  orderId: z.string().describe('Id of the order'),
  refundId: z.string().describe('Id of the refund'),
  status: z.enum(['recorded', 'refused']).describe('Whether it is recorded as paid'),
  code: z.string().nullable().describe('Code of the problem with it; null where it is recorded'),
  detail: z.string().nullable().describe('The problem for people; null where it is recorded'),
})
type PaymentResult = z.infer<typeof paymentResultSchema>

/** Records one after the other. What is refused is told in its place; a failure of the system ends it, and it may be repeated. */
export async function recordPayments(
  payments: readonly Payment[],
  record: (payment: Payment) => Promise<HttpAnswer>,
): Promise<HttpAnswer> {
  const data: PaymentResult[] = []
  for (const payment of payments) data.push(await resultOf(payment, record))
  return { status: 200, body: { data } }
}

async function resultOf(payment: Payment, record: (payment: Payment) => Promise<HttpAnswer>): Promise<PaymentResult> {
  const { orderId, refundId } = payment
  try {
    await record(payment)
    return { orderId, refundId, status: 'recorded', code: null, detail: null }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { orderId, refundId, status: 'refused', code: error.code, detail: error.message }
  }
}
