import Box from '@cloudscape-design/components/box'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator'
import type { ShownBrandOrder } from '../order/shown-order.ts'
import { RefusalText } from '../reach/refusal-text.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { Contents } from './contents.tsx'
import { ReturnLabel } from './return-label.tsx'

const tones: Readonly<Record<string, StatusIndicatorProps.Type>> = {
  requested: 'pending',
  approved: 'in-progress',
  in_transit: 'in-progress',
  received: 'success',
  closed: 'success',
  declined: 'stopped',
}

/** Goods that come back, and how far they are. */
export function Returns({ orderId, brandOrder }: { orderId: string; brandOrder: ShownBrandOrder }) {
  const { states } = useTexts()
  return (
    <SpaceBetween size="s">
      {brandOrder.returns.map(({ id, status, lines, refusal, hasLabel }) => (
        <div key={id} className="entry">
          <StatusIndicator type={tones[status] ?? 'info'}>{states.returnState[status] ?? status}</StatusIndicator>
          <Box>
            <Contents lines={lines} brandOrder={brandOrder} />
          </Box>
          {hasLabel && <ReturnLabel orderId={orderId} brandOrderId={brandOrder.id} returnId={id} />}
          <RefusalText refusal={refusal} />
        </div>
      ))}
    </SpaceBetween>
  )
}
