import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Table from '@cloudscape-design/components/table'
import { useState } from 'react'
import type { ShownOrder } from '../order/shown-order.ts'
import { Failed } from '../shell/failed.tsx'
import { Skeleton } from '../shell/skeleton.tsx'
import { TimeText } from '../shell/time-text.tsx'
import { useIsNarrow } from '../shell/use-is-narrow.ts'
import { useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { deliveriesTexts } from './deliveries-texts.ts'
import { DeliveryDialog } from './delivery-dialog.tsx'
import { DeliveryState } from './delivery-state.tsx'
import { type ListedDelivery, useDeliveries } from './use-deliveries.ts'

/** What was sent to webhook endpoints about this order. */
export default function DeliveriesTab({ order }: { order: ShownOrder }) {
  const texts = useOwnTexts(deliveriesTexts)
  const pages = useDeliveries(order.id, order.lastSequence)
  const [openId, setOpenId] = useState<string | null>(null)
  const deliveries = pages.data?.pages.flatMap(({ data }) => data) ?? []
  const open = deliveries.find(({ id }) => id === openId)
  if (pages.isPending) return <Skeleton height="120px" />
  return (
    <SpaceBetween size="m">
      {pages.error !== null && <Failed error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isSuccess && deliveries.length === 0 && <Box color="text-body-secondary">{texts.none}</Box>}
      {deliveries.length > 0 && <List deliveries={deliveries} onOpen={setOpenId} />}
      {pages.hasNextPage && (
        <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {texts.more}
        </Button>
      )}
      {open !== undefined && <DeliveryDialog orderId={order.id} delivery={open} onClose={() => setOpenId(null)} />}
    </SpaceBetween>
  )
}

function List(props: { deliveries: readonly ListedDelivery[]; onOpen: (id: string) => void }) {
  const texts = useOwnTexts(deliveriesTexts)
  const { timeline } = useTexts()
  const event = ({ id, eventType, endpointHost }: ListedDelivery) => (
    <Button
      variant="inline-link"
      ariaLabel={texts.show(timeline.events[eventType] ?? eventType, endpointHost)}
      onClick={() => props.onOpen(id)}
    >
      {timeline.events[eventType] ?? eventType}
    </Button>
  )
  if (useIsNarrow()) {
    return (
      <ul className="order-blocks">
        {props.deliveries.map((delivery) => (
          <li key={delivery.id}>
            <div>
              {event(delivery)}
              <TimeText time={delivery.createdAt} />
            </div>
            <Box color="text-body-secondary">{delivery.endpointHost}</Box>
            <DeliveryState delivery={delivery} />
          </li>
        ))}
      </ul>
    )
  }
  return (
    <Table
      variant="embedded"
      items={props.deliveries}
      trackBy="id"
      wrapLines
      enableKeyboardNavigation
      ariaLabels={{ tableLabel: texts.title }}
      columnDefinitions={[
        { id: 'event', header: texts.event, isRowHeader: true, cell: event },
        { id: 'to', header: texts.to, cell: ({ endpointHost }) => endpointHost },
        { id: 'status', header: texts.status, cell: (delivery) => <DeliveryState delivery={delivery} /> },
        { id: 'attempts', header: texts.attempts, cell: ({ attempts }) => attempts },
        { id: 'at', header: texts.at, cell: ({ createdAt }) => <TimeText time={createdAt} /> },
      ]}
    />
  )
}
