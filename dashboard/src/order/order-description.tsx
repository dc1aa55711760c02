import SpaceBetween from '@cloudscape-design/components/space-between'
import { useFormats, useTexts } from '../texts/use-texts.tsx'
import { Copyable } from './copyable.tsx'
import type { ShownOrder } from './shown-order.ts'

/** When and where it was placed, and our own id of it. */
export function OrderDescription({ order }: { order: ShownOrder }) {
  const { order: texts } = useTexts()
  const { time } = useFormats()
  return (
    <SpaceBetween direction="horizontal" size="m" alignItems="center">
      <span>{texts.placed(time(order.createdAt), order.storefrontId)}</span>
      <Copyable value={order.id} what={texts.ourId} />
    </SpaceBetween>
  )
}
