import { brandName } from '../order/brand-name.ts'
import type { ShownBrandOrder } from '../order/shown-order.ts'
import { useReasonTitles } from '../settings/reason-titles.ts'
import { useFormats, useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { refundTexts } from './refund-texts.ts'
import type { RefundDraft } from './refundable.ts'

/** What an administrator has to know of a refund that is above somebody's limit: how much, what of, and why. */
export function useNoteAbove(brandOrder: ShownBrandOrder, currency: string, total: number | null) {
  const texts = useOwnTexts(refundTexts)
  const { order } = useTexts()
  const { list, money } = useFormats()
  const reasons = useReasonTitles('refund')
  return (draft: RefundDraft, limit: string): string => {
    const lines = brandOrder.lines.flatMap(({ id, title }) => {
      const count = draft.quantities[id] ?? 0
      return count > 0 ? [`${count} × ${title}`] : []
    })
    const what = [
      ...lines,
      ...(draft.shipping ? [order.money.shipping] : []),
      ...(draft.fees ? [order.money.fees] : []),
      ...(draft.goodwill.trim() === '' ? [] : [`${order.money.goodwill} ${draft.goodwill.trim()}`]),
    ]
    return [
      texts.note(money(total ?? 0, currency), brandName(brandOrder), limit),
      texts.what(list(what)),
      ...(draft.reason === null ? [] : [texts.why(reasons(draft.reason))]),
    ].join('\n')
  }
}
