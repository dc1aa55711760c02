import * as z from 'zod'
import { type SubmitOutcome, unknownOutcome } from '../../outcomes.ts'
import type { Submission } from '../../submission.ts'
import type { AskVendure } from '../admin-api/admin-api.ts'
import { isRefusal, RESULT, resultSchema, whyOf } from '../admin-api/error-result.ts'
import { createdOutcome, type FoundOrder, findOrder, isUnfinished } from '../reading/find-order.ts'
import { discardDraft } from './discard-draft.ts'
import { paymentInput } from './payment.ts'

const document = `mutation FinishOrder($id: ID!, $payment: ManualPaymentInput!) {
  transition: transitionOrderToState(id: $id, state: "ArrangingPayment") { ${RESULT} }
  payment: addManualPaymentToOrder(input: $payment) { ${RESULT} }
}`
const schema = z.object({ transition: resultSchema.nullable(), payment: resultSchema })

/**
 * Makes a claimed draft an order: Vendure places it as soon as a payment covers it. May be repeated: its states let
 * neither step happen twice.
 */
export async function finishOrder(ask: AskVendure, order: FoundOrder, submission: Submission): Promise<SubmitOutcome> {
  const answer = await ask(document, { id: order.id, payment: paymentInput(submission, order.id) }, schema)
  if (!answer.ok) return answer.unknown
  const { transition, payment } = answer.data
  if (!isRefusal(payment)) return createdOutcome({ ...order, state: 'PaymentSettled' })
  const found = await findOrder(ask, submission.brandOrderId)
  if (!found.ok) return found.unknown
  if (found.data === null) return unknownOutcome('200', { providerCode: 'claim_lost' })
  if (!isUnfinished(found.data)) return createdOutcome(found.data)
  const isDraft = found.data.state === 'Draft'
  // Most likely its goods were sold meanwhile, which the next attempt is told when it adds them.
  if (isDraft) await discardDraft(ask, order.id)
  const { status, ...why } = whyOf(isDraft && transition !== null ? transition : payment, 'state')
  return unknownOutcome(status, { attention: !isDraft, ...why })
}
