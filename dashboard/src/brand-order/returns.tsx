import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import Steps, { type StepsProps } from '@cloudscape-design/components/steps'
import { Copyable } from '../order/copyable.tsx'
import type { OrderAct } from '../order/order-act.ts'
import type { ShownBrandOrder, ShownOrder, ShownReturn } from '../order/shown-order.ts'
import { RefusalText } from '../reach/refusal-text.tsx'
import { useReasonTitles } from '../settings/reason-titles.ts'
import { useIsNarrow } from '../shell/use-is-narrow.ts'
import { useFormats, useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { MoveReturn } from './move-return.tsx'
import { ReturnLabel } from './return-label.tsx'
import { type ReturnStep, stepsOfReturn } from './return-steps.ts'
import { sectionTexts } from './section-texts.ts'

const icons: Readonly<Record<ReturnStep['state'], StepsProps.Status>> = {
  done: 'success',
  now: 'in-progress',
  ahead: 'not-started',
}

interface Props {
  readonly order: ShownOrder
  readonly brandOrder: ShownBrandOrder
  readonly onAct: (act: OrderAct) => void
}

/** Goods that come back: why, how far they are, and what is to be done about each. */
export function Returns({ order, brandOrder, onAct }: Props) {
  return (
    <SpaceBetween size="l">
      {brandOrder.returns.map((one) => (
        <Return key={one.id} of={one} order={order} brandOrder={brandOrder} onAct={onAct} />
      ))}
    </SpaceBetween>
  )
}

function Return({ of, order, brandOrder, onAct }: Props & { of: ShownReturn }) {
  const { states } = useTexts()
  const own = useOwnTexts(sectionTexts)
  const { time } = useFormats()
  return (
    <div className="entry">
      <SpaceBetween size="xs">
        <Box fontWeight="bold">
          <What of={of} brandOrder={brandOrder} />
        </Box>
        {of.status === 'declined' ? (
          <StatusIndicator type="stopped">{states.returnState.declined}</StatusIndicator>
        ) : (
          <Way of={of} />
        )}
        {of.hasLabel && <ReturnLabel orderId={order.id} brandOrderId={brandOrder.id} returnId={of.id} />}
        <RefusalText refusal={of.refusal} />
        <SpaceBetween direction="horizontal" size="s" alignItems="center">
          {of.status === 'declined' && <Box color="text-body-secondary">{own.asked(time(of.requestedAt))}</Box>}
          {of.reference !== null && (
            <Box color="text-body-secondary">
              {own.brandsNumber}: <Copyable value={of.reference} what={own.brandsNumber} />
            </Box>
          )}
          <Money of={of} order={order} brandOrder={brandOrder} onAct={onAct} />
          {brandOrder.brand?.capabilities.return.level === 'platform' && <MoveReturn of={of} orderId={order.id} />}
        </SpaceBetween>
        {of.status === 'declined' && <Box color="text-body-secondary">{own.declined}</Box>}
      </SpaceBetween>
    </div>
  )
}

/** "1 × Aurora tee, M (too small)". */
function What({ of: { lines }, brandOrder }: { of: ShownReturn; brandOrder: ShownBrandOrder }) {
  const { list } = useFormats()
  const reasons = useReasonTitles('return')
  const titles = new Map(brandOrder.lines.map(({ id, title }) => [id, title]))
  return list(
    lines.map(({ lineId, quantity, reason }) => {
      const what = `${quantity} × ${titles.get(lineId) ?? lineId}`
      return reason === null ? what : `${what} (${reasons(reason)})`
    }),
  )
}

function Way({ of: { status, requestedAt, changedAt } }: { of: ShownReturn }) {
  const { order } = useTexts()
  const own = useOwnTexts(sectionTexts)
  const { time } = useFormats()
  const isNarrow = useIsNarrow()
  const steps = stepsOfReturn(status)
  const present = steps.findLast(({ state }) => state !== 'ahead')?.name
  const timeOf = (name: ReturnStep['name']) => {
    // While a deployment is under way, the API may still be the one before.
    if (name === present && changedAt != null) return changedAt
    return name === 'requested' ? requestedAt : null
  }
  return (
    <Steps
      orientation={isNarrow ? 'vertical' : 'horizontal'}
      ariaLabel={order.section.returns}
      steps={steps.map(({ name, state }) => {
        const at = timeOf(name)
        return {
          status: icons[state],
          statusIconAriaLabel: own.steps[state],
          header: order.steps.return[name],
          ...(at === null ? {} : { details: time(at) }),
        }
      })}
    />
  )
}

/** What was refunded for it; or the way to refund it, once the goods are back. */
function Money({ of, order, brandOrder, onAct }: Props & { of: ShownReturn }) {
  const own = useOwnTexts(sectionTexts)
  const { money } = useFormats()
  const refunds = brandOrder.refunds.filter(({ returnId, status }) => returnId === of.id && status !== 'failed')
  if (refunds.length > 0) {
    const total = refunds.reduce((sum, refund) => sum + refund.total, 0)
    return <Box color="text-body-secondary">{own.refunded(money(total, order.currency))}</Box>
  }
  const canRefund = order.next.some(
    ({ action, brandOrderId, obstacle }) => action === 'refund' && brandOrderId === brandOrder.id && obstacle === null,
  )
  if (!canRefund || (of.status !== 'received' && of.status !== 'closed')) return null
  return (
    <SpaceBetween direction="horizontal" size="s" alignItems="center">
      <Box color="text-status-warning">{own.notRefunded}</Box>
      <Button onClick={() => onAct({ name: 'refund', brandOrder, subjectId: of.id })}>{own.refundReturned}</Button>
    </SpaceBetween>
  )
}
