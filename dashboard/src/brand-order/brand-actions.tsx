import Box from '@cloudscape-design/components/box'
import Link from '@cloudscape-design/components/link'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { ActionButton } from '../order/action-button.tsx'
import { brandName } from '../order/brand-name.ts'
import { type OrderAct, toAct } from '../order/order-act.ts'
import type { ShownBrandOrder, ShownOrder } from '../order/shown-order.ts'
import { useTexts } from '../texts/use-texts.tsx'

interface Props {
  readonly order: ShownOrder
  readonly brandOrder: ShownBrandOrder
  readonly onAct: (act: OrderAct) => void
}

/** What can be done with this brand: possible, or not now and why. */
export function BrandActions({ order, brandOrder, onAct }: Props) {
  const actions = order.next.filter(({ brandOrderId, obstacle, action, subjectId }) => {
    if (brandOrderId !== brandOrder.id || obstacle === 'not_supported') return false
    // Recording a payment stands at its refund; what only clears up a fault is shown where there is one.
    return (
      action !== 'record_payment' &&
      (obstacle === null || action === 'refund' || action === 'return') &&
      subjectId !== undefined
    )
  })
  return (
    <SpaceBetween direction="horizontal" size="xs">
      {actions.map((action) => {
        const act = toAct(order, action)
        return act === null ? null : <ActionButton key={action.action} action={action} onAct={() => onAct(act)} />
      })}
    </SpaceBetween>
  )
}

/** What this brand never can, in one line each, and whom to ask. */
export function NotSupported({ order, brandOrder }: Omit<Props, 'onAct'>) {
  const { story } = useTexts()
  const missing = order.next.filter(
    ({ brandOrderId, obstacle }) => brandOrderId === brandOrder.id && obstacle === 'not_supported',
  )
  if (missing.length === 0) return null
  const name = brandName(brandOrder)
  const support = brandOrder.brand?.support ?? null
  const policy = brandOrder.brand?.returnPolicyUrl ?? null
  return (
    <Box color="text-body-secondary" fontSize="body-s">
      {missing.map(({ action }) => (
        <div key={action}>{story.notSupported(story.actions[action], name)}</div>
      ))}
      <SpaceBetween direction="horizontal" size="s">
        {support?.email && (
          <Link href={`mailto:${support.email}`} fontSize="inherit">
            {story.contact}: {support.email}
          </Link>
        )}
        {policy !== null && (
          <Link href={policy} external fontSize="inherit">
            {story.policy}
          </Link>
        )}
      </SpaceBetween>
    </Box>
  )
}
