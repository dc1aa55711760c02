import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator'
import { Copyable } from '../order/copyable.tsx'
import { type OrderAct, toAct } from '../order/order-act.ts'
import type { ShownBrandOrder, ShownOrder, ShownRefund } from '../order/shown-order.ts'
import { RefusalText } from '../reach/refusal-text.tsx'
import { useReasonTitles } from '../settings/reason-titles.ts'
import { useFormats, useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { sectionTexts } from './section-texts.ts'

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
  // The one that nothing took the place of: the story of the order tells of it.
  const failedId = shown.story.find(
    ({ code, brandOrderId }) => code === 'refund_failed' && brandOrderId === brandOrder.id,
  )?.subject?.id
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
            {refund.id === failedId && <AgainButton refund={refund} brandOrder={brandOrder} onAct={onAct} />}
          </SpaceBetween>
          <RefusalText refusal={refund.refusal} />
          <Box>
            <What refund={refund} brandOrder={brandOrder} />
          </Box>
          <Box color="text-body-secondary" fontSize="body-s">
            <Why refund={refund} />
          </Box>
        </div>
      ))}
    </SpaceBetween>
  )
}

/** "1 × Aurora tee, M, shipping $5.00 and goodwill $2.00". */
function What({ refund, brandOrder }: { refund: ShownRefund; brandOrder: ShownBrandOrder }) {
  const { order } = useTexts()
  const { list, money } = useFormats()
  const titles = new Map(brandOrder.lines.map(({ id, title }) => [id, title]))
  const amount = (label: string, sum: number) => (sum === 0 ? [] : [`${label} ${money(sum, refund.currency)}`])
  return list([
    ...refund.lines.map(({ lineId, quantity }) => `${quantity} × ${titles.get(lineId) ?? lineId}`),
    ...amount(order.money.shipping, refund.shipping),
    ...amount(order.money.fees, refund.fees),
    ...amount(order.money.goodwill, refund.goodwill),
  ])
}

/** Why, since when, and by which number the payment provider knows it. */
function Why({ refund }: { refund: ShownRefund }) {
  const own = useOwnTexts(sectionTexts)
  const { order } = useTexts()
  const { time } = useFormats()
  const reasons = useReasonTitles('refund')
  const facts = [
    ...(refund.ofEndedUnits ? [own.forEnded] : refund.reason === null ? [] : [reasons(refund.reason)]),
    ...(refund.returnId === null ? [] : [own.forReturn]),
  ]
  return (
    <SpaceBetween direction="horizontal" size="s">
      {facts.length > 0 && <span>{order.section.reason(facts.join(', '))}</span>}
      <span>{own.asked(time(refund.requestedAt))}</span>
      {refund.providerReference !== null && (
        <span>
          {own.providerReference}: <Copyable value={refund.providerReference} what={own.providerReference} />
        </span>
      )}
    </SpaceBetween>
  )
}

function AgainButton(props: { refund: ShownRefund; brandOrder: ShownBrandOrder; onAct: Props['onAct'] }) {
  const own = useOwnTexts(sectionTexts)
  const { refund, brandOrder, onAct } = props
  return (
    <Button variant="inline-link" onClick={() => onAct({ name: 'refund', brandOrder, subjectId: refund.returnId })}>
      {own.again}
    </Button>
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
