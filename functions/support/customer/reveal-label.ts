import type { HttpAnswer } from '../../http/http-answer.ts'
import { Problem } from '../../http/problem.ts'
import type { BrandOrder } from '../../orders/brand-order.ts'
import { addSeconds, timestamp } from '../../runtime/clock.ts'
import type { OpenReturnLabel } from '../../vault/return-labels.ts'
import { checkReveal, noteReveal, type Reveal, type RevealRules, SHOWN_SECONDS } from './reveal-customer.ts'

export interface LabelReveal extends Reveal {
  readonly brandOrderId: string
  readonly returnId: string
}

export interface RevealLabelDependencies extends RevealRules {
  readonly findBrandOrder: (orderId: string, brandOrderId: string) => Promise<BrandOrder | null>
  /** Writes the act down; an act that cannot be written down does not happen. */
  readonly recordReveal: (
    reveal: { orderId: string; brandOrderId: string; subject: string; reason: string; memberId: string },
    now: Date,
  ) => Promise<void>
  readonly open: OpenReturnLabel
}

/** Where the label of a return is. It opens a page with the customer's name, so it is revealed as the customer is. */
export async function revealLabel(reveal: LabelReveal, dependencies: RevealLabelDependencies): Promise<HttpAnswer> {
  const { orderId, brandOrderId, returnId, member, reason, now } = reveal
  checkReveal(reveal, dependencies)
  const brandOrder = await dependencies.findBrandOrder(orderId, brandOrderId)
  const found = brandOrder?.returns.find(({ id }) => id === returnId)
  if (brandOrder === null || found === undefined) throw new Problem('not_found', 'There is no such return.')
  const { hasLabel, reference } = found
  if (!hasLabel || reference === null) throw new Problem('state_conflict', 'The brand gave no label for this return.')
  await noteReveal(reveal, dependencies)
  await dependencies.recordReveal({ orderId, brandOrderId, subject: returnId, reason, memberId: member.id }, now)
  const opened = await dependencies.open({
    ...{ orderId, brandOrderId, brandId: brandOrder.brandId, reference },
    ...{ actor: `member:${member.id}`, reason: 'reveal_label', because: reason },
  })
  if (opened.erased) throw new Problem('state_conflict', 'The customer’s data was erased.')
  const times = { revealedAt: timestamp(now), hideAfter: timestamp(addSeconds(now, SHOWN_SECONDS)) }
  return { status: 200, body: { orderId, brandOrderId, returnId, ...times, labelUrl: opened.content.labelUrl } }
}
