import type { ShownBrandOrder } from '../order/shown-order.ts'
import { useFormats } from '../texts/use-texts.tsx'

/** "1 × Aurora tee, M and 2 × Cap". */
export function Contents(props: {
  lines: readonly { readonly lineId: string; readonly quantity: number }[]
  brandOrder: ShownBrandOrder
}) {
  const { list } = useFormats()
  const titles = new Map(props.brandOrder.lines.map(({ id, title }) => [id, title]))
  return list(props.lines.map(({ lineId, quantity }) => `${quantity}\u00a0× ${titles.get(lineId) ?? lineId}`))
}
