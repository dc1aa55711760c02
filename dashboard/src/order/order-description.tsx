import SpaceBetween from '@cloudscape-design/components/space-between'
import { useStorefrontNames } from '../brands/use-brands.ts'
import { useFormats, useTexts } from '../texts/use-texts.tsx'
import { Copyable } from './copyable.tsx'
import type { ShownOrder } from './shown-order.ts'

/** When and where it was placed, and our own id of it. */
export function OrderDescription({ order }: { order: ShownOrder }) {
  const { order: texts } = useTexts()
  const { time } = useFormats()
  const storefronts = useStorefrontNames()
  return (
    <SpaceBetween direction="horizontal" size="m" alignItems="center">
      <span>{texts.placed(time(order.createdAt), storefronts[order.storefrontId] ?? order.storefrontId)}</span>
      <Copyable value={order.id} what={texts.ourId} />
    </SpaceBetween>
  )
}
