import Alert from '@cloudscape-design/components/alert'
import Badge from '@cloudscape-design/components/badge'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import { failureOf } from '../asking/failure.ts'
import { addressOfOrder } from '../order/asked-act.ts'
import { HeadlineMark } from '../order/headline-mark.tsx'
import { OrderDescription } from '../order/order-description.tsx'
import type { ShownOrder } from '../order/shown-order.ts'
import { useOrder } from '../order/use-order.ts'
import { isQuiet, useStoryWithBrand } from '../order/use-story.ts'
import { Failed } from '../shell/failed.tsx'
import { Skeleton } from '../shell/skeleton.tsx'
import { useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { PanelBrand } from './panel-brand.tsx'
import { panelTexts } from './panel-texts.ts'

/** The head of an order, why it waits, where its units are, and ways into the dashboard. Nothing of the customer. */
export function PanelOrder({ orderId }: { orderId: string }) {
  const { order: texts } = useTexts()
  const { data: order, error, refetch } = useOrder(orderId)
  if (order !== undefined) return <Shown order={order} />
  const failure = error === null ? null : failureOf(error)
  if (failure?.kind === 'problem' && failure.problem.status === 404) {
    return (
      <Alert type="info" header={texts.notFound}>
        {texts.notFoundText}
      </Alert>
    )
  }
  return error === null ? <Skeleton height="240px" /> : <Failed error={error} onRetry={() => void refetch()} />
}

function Shown({ order }: { order: ShownOrder }) {
  const texts = useOwnTexts(panelTexts)
  const { order: orderTexts, shell } = useTexts()
  return (
    <>
      <div>
        <Box variant="h2" fontSize="heading-m">
          {orderTexts.title(order.externalId)}
        </Box>
        <div className="panel-marks">
          <HeadlineMark headline={order.headline} />
          {!order.livemode && <Badge color="grey">{shell.mode.testOrder}</Badge>}
        </div>
        <Box color="text-body-secondary" fontSize="body-s">
          <OrderDescription order={order} />
        </Box>
      </div>
      <Why order={order} />
      <Button
        variant="primary"
        fullWidth
        href={addressOfOrder(order.id)}
        target="_blank"
        iconName="external"
        iconAlign="right"
        ariaLabel={`${texts.open}, ${texts.newTab}`}
      >
        {texts.open}
      </Button>
      {order.brandOrders.map((brandOrder) => (
        <PanelBrand key={brandOrder.id} order={order} brandOrder={brandOrder} />
      ))}
    </>
  )
}

/** The same sentences as on the page of the order. */
function Why({ order }: { order: ShownOrder }) {
  const { story: texts } = useTexts()
  const own = useOwnTexts(panelTexts)
  const tell = useStoryWithBrand(order)
  const unusual = order.story.filter((story) => !isQuiet(story))
  if (unusual.length === 0) {
    const quiet = order.story.map(tell)
    return <Box color="text-body-secondary">{quiet.length === 0 ? own.calm : [...new Set(quiet)].join(' ')}</Box>
  }
  return (
    <Alert type="warning" header={texts.title}>
      {unusual.map((story) => (
        <div key={`${story.code} ${story.brandOrderId} ${story.subject?.id}`}>{tell(story)}</div>
      ))}
    </Alert>
  )
}
