import Box from '@cloudscape-design/components/box'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator'
import type { ShownBrandOrder, ShownRefund } from '../order/shown-order.ts'
import { RefusalText } from '../reach/refusal-text.tsx'
import { useFormats, useTexts } from '../texts/use-texts.tsx'
import { Contents } from './contents.tsx'

const tones: Readonly<Record<ShownRefund['status'], StatusIndicatorProps.Type>> = {
  pending: 'pending',
  issued: 'success',
  failed: 'error',
}

/** Money that goes back, and who pays it. */
export function Refunds({ brandOrder }: { brandOrder: ShownBrandOrder }) {
  const { order, states } = useTexts()
  const { money, time } = useFormats()
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
