import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator'
import { type OrderAct, toAct } from '../order/order-act.ts'
import type { ShownBrandOrder, ShownOrder, ShownRefund } from '../order/shown-order.ts'
import { RefusalText } from '../reach/refusal-text.tsx'
import { useFormats, useTexts } from '../texts/use-texts.tsx'
import { Contents } from './contents.tsx'

const tones: Readonly<Record<ShownRefund['status'], StatusIndicatorProps.Type>> = {
  pending: 'pending',
  issued: 'success',
  failed: 'error',
}

interface Props {
  readonly order: ShownOrder
  readonly brandOrder: ShownBrandOrder
  readonly onAct: (act: OrderAct) => void
}

/** Money that goes back, and who pays it. */
export function Refunds({ order: shown, brandOrder, onAct }: Props) {
  const { order, states } = useTexts()
  const { money, time } = useFormats()
  const toPay = (refundId: string) => {
    const next = shown.next.find(({ action, subjectId }) => action === 'record_payment' && subjectId === refundId)
    return next === undefined ? null : toAct(shown, next)
  }
  return (
    <SpaceBetween size="s">
      {brandOrder.refunds.map((refund) => (
        <div key={refund.id} className="entry">
          <SpaceBetween direction="horizontal" size="s" alignItems="center">
            <span className="amount strong">{money(refund.total, refund.currency)}</span>
            <StatusIndicator type={tones[refund.status]}>{states.refundState[refund.status]}</StatusIndicator>
            <Box color="text-body-secondary">
              {refund.issuedAt === null
                ? order.section[refund.returnedBy === 'platform' ? 'byPlatform' : 'byBrand']
                : order.section.paidBack(time(refund.issuedAt))}
            </Box>
            <PayButton act={toPay(refund.id)} amount={money(refund.total, refund.currency)} onAct={onAct} />
          </SpaceBetween>
          <RefusalText refusal={refund.refusal} />
          {refund.lines.length > 0 && (
            <Box>
              <Contents lines={refund.lines} brandOrder={brandOrder} />
            </Box>
          )}
        </div>
      ))}
    </SpaceBetween>
  )
}

function PayButton({ act, amount, onAct }: { act: OrderAct | null; amount: string; onAct: Props['onAct'] }) {
  const { story } = useTexts()
  if (act === null) return null
  const text = story.actions.record_payment
  return (
    <Button variant="inline-link" ariaLabel={`${text}: ${amount}`} onClick={() => onAct(act)}>
      {text}
    </Button>
  )
}
