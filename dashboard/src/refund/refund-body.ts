import type { SupportRequestRefundData } from '../api'
import { minorUnitsOf } from '../texts/money.ts'
import type { Refundable, RefundDraft } from './refundable.ts'

export type RefundBody = SupportRequestRefundData['body']

/** Stands for the reason until one is chosen: amounts do not depend on it. */
const NO_REASON = 'other'

/** The request of a draft; null while it is about nothing, or its goodwill is no amount. */
export function bodyOf(
  draft: RefundDraft,
  refundable: Refundable,
  { brandOrderId, currency }: { readonly brandOrderId: string; readonly currency: string },
): RefundBody | null {
  const goodwill = draft.goodwill.trim() === '' ? 0 : minorUnitsOf(draft.goodwill, currency)
  if (goodwill === null) return null
  const lines = Object.entries(draft.quantities)
    .filter(([, quantity]) => quantity > 0)
    .map(([lineId, quantity]) => ({ lineId, quantity }))
  const shipping = draft.shipping ? refundable.shipping : 0
  const fees = draft.fees ? refundable.fees : 0
  if (lines.length === 0 && shipping === 0 && fees === 0 && goodwill === 0) return null
  return {
    brandOrderId,
    reason: draft.reason ?? NO_REASON,
    ...(draft.returnId === null ? {} : { returnId: draft.returnId }),
    ...(lines.length === 0 ? {} : { lines }),
    ...(shipping === 0 ? {} : { shipping }),
    ...(fees === 0 ? {} : { fees }),
    ...(goodwill === 0 ? {} : { goodwill }),
  }
}
