import { useBrandNames, useStorefrontNames } from '../brands/use-brands.ts'
import { useFormats, useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { exportsTexts } from './exports-texts.ts'
import type { ListedExport } from './listed-export.ts'

/** A filter in words, for whoever did not ask for it. */
export function useFilterText(): (filter: ListedExport['filter']) => string {
  const texts = useOwnTexts(exportsTexts)
  const { shell, states, orders } = useTexts()
  const { time } = useFormats()
  const brands = useBrandNames()
  const storefronts = useStorefrontNames()
  return (filter) => {
    const { status, brandId, storefrontId, livemode, createdAfter, createdBefore, attention, refundStatus } = filter
    const parts = [
      ...(status === undefined ? [] : [texts.part(texts.dialog.status, states.order[status])]),
      ...(attention === undefined ? [] : [orders.filters.attention]),
      ...(refundStatus === undefined ? [] : [texts.part(orders.filters.refund, states.refund[refundStatus])]),
      ...(brandId === undefined ? [] : [texts.part(texts.dialog.brand, brands[brandId] ?? brandId)]),
      ...(storefrontId === undefined
        ? []
        : [texts.part(texts.dialog.storefront, storefronts[storefrontId] ?? storefrontId)]),
      ...(livemode === undefined ? [] : [livemode ? shell.mode.live : shell.mode.test]),
      ...(createdAfter === undefined ? [] : [texts.from(time(createdAfter))]),
      ...(createdBefore === undefined ? [] : [texts.before(time(createdBefore))]),
    ]
    return parts.length === 0 ? texts.all : parts.join(', ')
  }
}
