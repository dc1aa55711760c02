import Box from '@cloudscape-design/components/box'
import Link from '@cloudscape-design/components/link'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import Steps, { type StepsProps } from '@cloudscape-design/components/steps'
import { carrierName } from '../order/carrier-name.ts'
import { Copyable } from '../order/copyable.tsx'
import type { ShownBrandOrder, ShownShipment } from '../order/shown-order.ts'
import { reachTexts } from '../reach/reach-texts.ts'
import { useIsNarrow } from '../shell/use-is-narrow.ts'
import { useFormats, useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { sectionTexts } from './section-texts.ts'
import { type Step, stepsOf } from './shipment-steps.ts'

const icons: Readonly<Record<Step['state'], StepsProps.Status>> = {
  done: 'success',
  now: 'in-progress',
  problem: 'warning',
  ahead: 'not-started',
}

/** The parcels of a brand order, each with its way. */
export function Shipments({ brandOrder }: { brandOrder: ShownBrandOrder }) {
  const { order } = useTexts()
  const { fulfillments, status } = brandOrder
  if (fulfillments.length === 0) {
    const isOver = status === 'rejected' || status === 'cancelled'
    return <Box color="text-body-secondary">{isOver ? order.section.neverShips : order.section.noShipments}</Box>
  }
  return (
    <SpaceBetween size="l">
      {fulfillments.map((shipment, index) => (
        <Shipment key={shipment.id} shipment={shipment} number={index + 1} brandOrder={brandOrder} />
      ))}
    </SpaceBetween>
  )
}

function Shipment(props: { shipment: ShownShipment; number: number; brandOrder: ShownBrandOrder }) {
  const { order, states } = useTexts()
  const { list } = useFormats()
  const { shipment, number, brandOrder } = props
  const titles = new Map(brandOrder.lines.map(({ id, title }) => [id, title]))
  const contents = list(
    shipment.lines.map(({ lineId, quantity }) => `${quantity}\u00a0× ${titles.get(lineId) ?? lineId}`),
  )
  const isProblem = stepsOf(shipment.status).some(({ state }) => state === 'problem')
  return (
    <SpaceBetween size="xs">
      <Box fontWeight="bold">
        {order.section.shipment(number)}:{' '}
        <Box variant="span" fontWeight="normal">
          {contents}
        </Box>
      </Box>
      {isProblem && <StatusIndicator type="warning">{states.shipment[shipment.status]}</StatusIndicator>}
      {shipment.status === 'cancelled' ? (
        <StatusIndicator type="stopped">{states.shipment.cancelled}</StatusIndicator>
      ) : (
        <Way shipment={shipment} />
      )}
      <Delay shipment={shipment} />
      <Tracking shipment={shipment} />
    </SpaceBetween>
  )
}

/** Why it has not left yet, and from where it leaves. */
function Delay({ shipment: { delay, location } }: { shipment: ShownShipment }) {
  const texts = useOwnTexts(reachTexts)
  const { time } = useFormats()
  const what = delay === null ? null : texts.delays[delay.code]
  return (
    <>
      {what !== null && (
        <StatusIndicator type="pending">
          {delay?.until == null ? what : texts.delayedUntil(what, time(delay.until))}
        </StatusIndicator>
      )}
      {location !== null && (
        <Box color="text-body-secondary" fontSize="body-s">
          {texts.location(location)}
        </Box>
      )}
    </>
  )
}

function Way({ shipment }: { shipment: ShownShipment }) {
  const { order } = useTexts()
  const own = useOwnTexts(sectionTexts)
  const { time } = useFormats()
  const isNarrow = useIsNarrow()
  const times: Partial<Record<Step['name'], string | null>> = {
    left: shipment.shippedAt,
    delivered: shipment.deliveredAt,
  }
  return (
    <Steps
      orientation={isNarrow ? 'vertical' : 'horizontal'}
      ariaLabel={order.section.shipments}
      steps={stepsOf(shipment.status).map(({ name, state }) => {
        const at = times[name]
        return {
          status: icons[state],
          statusIconAriaLabel: own.steps[state],
          header: order.steps[name],
          ...(at == null ? {} : { details: time(at) }),
        }
      })}
    />
  )
}

function Tracking({ shipment }: { shipment: ShownShipment }) {
  const { order } = useTexts()
  if (shipment.tracking.length === 0) {
    return (
      <Box color="text-body-secondary" fontSize="body-s">
        {order.section.noTracking}
      </Box>
    )
  }
  return shipment.tracking.map(({ carrier, number, url }) => (
    <SpaceBetween key={number} direction="horizontal" size="s" alignItems="center">
      <Box color="text-body-secondary">{order.section.tracking(carrierName(carrier))}</Box>
      <Copyable value={number} what={order.section.tracking(carrierName(carrier))} />
      {url !== null && (
        <Link href={url} external>
          {order.section.track}
        </Link>
      )}
    </SpaceBetween>
  ))
}
