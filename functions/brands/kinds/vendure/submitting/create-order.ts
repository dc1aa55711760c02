import * as z from 'zod'
import { type Refused, type SubmitOutcome, type Unknown, unknownOutcome } from '../../outcomes.ts'
import type { Submission } from '../../submission.ts'
import type { AskVendure } from '../admin-api/admin-api.ts'
import { BRAND_ORDER_ID, DRAFT_FOR } from '../names.ts'
import { createdOutcome, type FoundOrder, findOrder, isUnfinished } from '../reading/find-order.ts'
import type { VendureSettings } from '../settings.ts'
import { discardDraft } from './discard-draft.ts'
import { fillDraft } from './fill-draft.ts'
import { finishOrder } from './finish-order.ts'
import { type OrderInput, orderInput } from './order-input.ts'
import { type Prepared, prepare } from './prepare.ts'

/**
 * Creates the order. Vendure knows no idempotency key, and creates an order in many steps. So each attempt fills a draft
 * of its own, which is nobody's order, and then claims it: our id goes into a field whose values are unique in the
 * database. Whoever comes second throws its draft away and goes on with the first one's.
 */
export async function createOrder(
  ask: AskVendure,
  settings: VendureSettings,
  submission: Submission,
): Promise<SubmitOutcome> {
  const prepared = await prepare(ask, settings, submission)
  if (!prepared.ok) return prepared.unknown
  const { known } = prepared.data
  if (known !== null) return outcomeOf(ask, known, submission)
  const input = orderInput(submission, prepared.data.precision)
  const obstacle = obstacleOf(submission, prepared.data, input)
  if (obstacle !== null || input === null) return obstacle ?? attention('currency_precision', 'currency')

  const { currency, brandOrderId } = submission
  const created = await ask('mutation CreateDraft { createDraftOrder { id code } }', {}, draftSchema, { currency })
  if (!created.ok) return created.unknown
  const { id: draftId, code } = created.data.createDraftOrder
  const filled = await fillDraft(ask, draftId, input, prepared.data, { currency })
  if ('failed' in filled) {
    if (filled.isCertain) await discardDraft(ask, draftId)
    return filled.failed
  }
  if (filled.totalWithTax !== input.total) {
    await discardDraft(ask, draftId)
    return attention('total_differs', 'totals.total')
  }
  const order = { id: draftId, customFields: { [BRAND_ORDER_ID]: brandOrderId, [DRAFT_FOR]: null } }
  const claimed = await ask(claimDocument, { id: draftId, order }, z.object({ claim: z.object({ id: z.string() }) }))
  if (claimed.ok) {
    const mine = { id: draftId, code, state: 'Draft', fulfillments: [], history: { items: [] } }
    return finishOrder(ask, mine, submission)
  }
  // An answer that did not come may be of a claim that was made: the next attempt finds it.
  if (!isAnswer(claimed.unknown)) return claimed.unknown
  const found = await findOrder(ask, brandOrderId)
  if (!found.ok) return found.unknown
  if (found.data?.id !== draftId) await discardDraft(ask, draftId)
  return found.data === null ? claimed.unknown : outcomeOf(ask, found.data, submission)
}

/** Whether the shop said something, and not the network. */
function isAnswer({ why }: Unknown): boolean {
  return /^[24]\d\d$/.test(why.status) && why.status !== '429'
}

const draftSchema = z.object({ createDraftOrder: z.object({ id: z.string(), code: z.string() }) })
const claimDocument = `mutation ClaimDraft($id: ID!, $order: UpdateOrderInput!) {
  claim: setDraftOrderCustomFields(orderId: $id, input: $order) { id }
}`

async function outcomeOf(ask: AskVendure, order: FoundOrder, submission: Submission): Promise<SubmitOutcome> {
  return isUnfinished(order) ? finishOrder(ask, order, submission) : createdOutcome(order)
}

/** Why the shop cannot take the order, as far as that is known before anything is made. */
function obstacleOf(submission: Submission, prepared: Prepared, input: OrderInput | null): Refused | Unknown | null {
  const { variants, ambiguous, currencies, shippingMethodId } = prepared
  if (!currencies.includes(submission.currency)) return attention('currency_not_of_shop', 'currency')
  if (ambiguous) return attention('sku_ambiguous', 'lines.sku')
  if (submission.lines.some(({ sku }) => !variants.has(sku))) {
    const why = { status: '200', field: 'lines.sku', providerCode: 'sku_unknown' }
    return { outcome: 'refused', reason: { code: 'discontinued' }, why }
  }
  if (shippingMethodId === null) return attention('shipping_method_missing', 'shipping')
  return input === null ? attention('currency_precision', 'currency') : null
}

function attention(providerCode: string, field: string): Unknown {
  return unknownOutcome('200', { attention: true, providerCode, field })
}
