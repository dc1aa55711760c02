import Badge from '@cloudscape-design/components/badge'
import Grid from '@cloudscape-design/components/grid'
import Skeleton from '@cloudscape-design/components/skeleton'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useEffect } from 'react'
import { useNavigate, useParams } from 'react-router'
import { failureOf } from '../asking/failure.ts'
import { neighbourOf } from '../orders/listed-ids.ts'
import { useOffer } from '../shell/commands.ts'
import { Failed } from '../shell/failed.tsx'
import { Page } from '../shell/page.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { BrandSection } from './brand-section.tsx'
import { BrandsGlance } from './brands-glance.tsx'
import { headlineOf, mostUrgent } from './headline.ts'
import { HeadlineMark } from './headline-mark.tsx'
import { Money } from './money.tsx'
import { OrderDescription } from './order-description.tsx'
import { rememberOrder } from './recent-orders.ts'
import type { ShownOrder } from './shown-order.ts'
import { useOrder } from './use-order.ts'

/** Everything about one order, for whoever helps its customer. */
export default function OrderPage() {
  const texts = useTexts()
  const { orderId = '' } = useParams()
  const { data: order, error, refetch } = useOrder(orderId)
  const above = [{ text: texts.orders.title, href: '/orders' }]
  useNeighbours(orderId)

  if (order !== undefined) return <Shown order={order} above={above} />
  const failure = error === null ? null : failureOf(error)
  const isMissing = failure?.kind === 'problem' && failure.problem.status === 404
  return (
    <Page title={isMissing ? texts.order.notFound : texts.order.title('…')} above={above}>
      {isMissing && texts.order.notFoundText}
      {error !== null && !isMissing && <Failed error={error} onRetry={() => void refetch()} />}
      {error === null && <Skeleton height="240px" />}
    </Page>
  )
}

function Shown({ order, above }: { order: ShownOrder; above: { text: string; href: string }[] }) {
  const texts = useTexts()
  useEffect(() => rememberOrder({ id: order.id, label: order.externalId }), [order.id, order.externalId])
  const held = order.releaseAfter !== null && Date.parse(order.releaseAfter) > Date.now()
  const headlines = new Map(order.brandOrders.map((one) => [one.id, headlineOf(one, held)]))
  const urgent = mostUrgent([...headlines.values()])
  return (
    <Page
      title={texts.order.title(order.externalId)}
      above={above}
      description={<OrderDescription order={order} />}
      info={
        <SpaceBetween direction="horizontal" size="s" alignItems="center">
          {urgent !== null && <HeadlineMark headline={urgent} />}
          {!order.livemode && <Badge color="grey">{texts.shell.mode.testOrder}</Badge>}
        </SpaceBetween>
      }
    >
      <Grid gridDefinition={[{ colspan: { default: 12, s: 8 } }, { colspan: { default: 12, s: 4 } }]}>
        <SpaceBetween size="l">
          {order.brandOrders.length > 1 && <BrandsGlance order={order} headlines={headlines} />}
          {order.brandOrders.map((brandOrder) => (
            <BrandSection key={brandOrder.id} order={order} brandOrder={brandOrder} headline={headlines.get(brandOrder.id)} />
          ))}
        </SpaceBetween>
        <SpaceBetween size="l">
          <Money order={order} />
        </SpaceBetween>
      </Grid>
    </Page>
  )
}

/** `j` and `k` go through the list that somebody came from. */
function useNeighbours(orderId: string): void {
  const { shell } = useTexts()
  const navigate = useNavigate()
  const next = neighbourOf(orderId, 1)
  const previous = neighbourOf(orderId, -1)
  const go = (id: string) => () => void navigate(`/orders/${id}`)
  useOffer([
    ...(next === null
      ? []
      : [{ id: 'next', kind: 'action' as const, label: shell.shortcuts.nextOrder, keys: 'j', run: go(next) }]),
    ...(previous === null
      ? []
      : [{ id: 'previous', kind: 'action' as const, label: shell.shortcuts.previousOrder, keys: 'k', run: go(previous) }]),
  ])
}
