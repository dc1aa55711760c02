import Box from '@cloudscape-design/components/box'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator'
import type { ReactNode } from 'react'
import { Contents } from '../brand-order/contents.tsx'
import type { ShownBrandOrder } from '../order/shown-order.ts'
import { TimeText } from '../shell/time-text.tsx'
import { useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { reachTexts } from './reach-texts.ts'
import { RefusalText } from './refusal-text.tsx'

const tones: Readonly<Record<'requested' | 'confirmed' | 'refused', StatusIndicatorProps.Type>> = {
  requested: 'pending',
  confirmed: 'success',
  refused: 'error',
}

/** What the brand was asked to end, and what it answered. */
export function Cancellations({ brandOrder }: { brandOrder: ShownBrandOrder }) {
  const { states, order } = useTexts()
  return (
    <SpaceBetween size="s">
      {brandOrder.cancellations.map(({ id, status, lines, reason, requestedAt, refusal }) => (
        <Request key={id} status={status} requestedAt={requestedAt} refusal={refusal}>
          <Contents lines={lines} brandOrder={brandOrder} />
          {reason !== null && ` · ${order.section.reason(states.reason[reason.code])}`}
        </Request>
      ))}
    </SpaceBetween>
  )
}

/** Other addresses that the brand was asked to ship to; the addresses themselves are among the customer’s details. */
export function AddressChanges({ brandOrder }: { brandOrder: ShownBrandOrder }) {
  const texts = useOwnTexts(reachTexts)
  return (
    <SpaceBetween size="s">
      {brandOrder.addressChanges.map(({ id, status, requestedAt, refusal }) => (
        <Request key={id} status={status} requestedAt={requestedAt} refusal={refusal}>
          {texts.newAddress}
        </Request>
      ))}
    </SpaceBetween>
  )
}

function Request(props: {
  status: keyof typeof tones
  requestedAt: string
  refusal: ShownBrandOrder['cancellations'][number]['refusal']
  children: ReactNode
}) {
  const texts = useOwnTexts(reachTexts)
  return (
    <div className="entry">
      <SpaceBetween direction="horizontal" size="s" alignItems="center">
        <StatusIndicator type={tones[props.status]}>{texts.changeState[props.status]}</StatusIndicator>
        <Box color="text-body-secondary">
          <TimeText time={props.requestedAt} />
        </Box>
      </SpaceBetween>
      <Box>{props.children}</Box>
      <RefusalText refusal={props.refusal} />
    </div>
  )
}
