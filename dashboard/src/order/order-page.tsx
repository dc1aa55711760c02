import Badge from '@cloudscape-design/components/badge'
import Grid from '@cloudscape-design/components/grid'
import Skeleton from '@cloudscape-design/components/skeleton'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useEffect, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { failureOf } from '../asking/failure.ts'
import { BrandSection } from '../brand-order/brand-section.tsx'
import { BrandsGlance } from '../brand-order/brands-glance.tsx'
import { CustomerCard } from '../customer/customer-card.tsx'
import { NotesCard } from '../notes/notes-card.tsx'
import { neighbourOf } from '../orders/listed-ids.ts'
import { useOffer } from '../shell/commands.ts'
import { Failed } from '../shell/failed.tsx'
import { Page } from '../shell/page.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { TimelineCard } from '../timeline/timeline-card.tsx'
import { ActDialog } from './act-dialog.tsx'
import { HeadlineMark } from './headline-mark.tsx'
import { Money } from './money.tsx'
import { type OrderAct, toAct } from './order-act.ts'
import { OrderDescription } from './order-description.tsx'
import { rememberOrder } from './recent-orders.ts'
import type { ShownOrder } from './shown-order.ts'
import { useOrder } from './use-order.ts'
import { WhatNext } from './what-next.tsx'

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
  const [act, setAct] = useState<OrderAct | null>(null)
  useActCommands(order, setAct)
  useEffect(() => rememberOrder({ id: order.id, label: order.externalId }), [order.id, order.externalId])
  return (
    <Page
      title={texts.order.title(order.externalId)}
      above={above}
      description={<OrderDescription order={order} />}
      info={
        <SpaceBetween direction="horizontal" size="s" alignItems="center">
          <HeadlineMark headline={order.headline} />
          {!order.livemode && <Badge color="grey">{texts.shell.mode.testOrder}</Badge>}
        </SpaceBetween>
      }
    >
      <WhatNext order={order} onAct={setAct} />
      <Grid gridDefinition={[{ colspan: { default: 12, s: 8 } }, { colspan: { default: 12, s: 4 } }]}>
        <SpaceBetween size="l">
          {order.brandOrders.length > 1 && <BrandsGlance order={order} />}
          {order.brandOrders.map((brandOrder) => (
            <BrandSection key={brandOrder.id} order={order} brandOrder={brandOrder} onAct={setAct} />
          ))}
          <TimelineCard order={order} />
        </SpaceBetween>
        <SpaceBetween size="l">
          <CustomerCard orderId={order.id} />
          <Money order={order} />
          <NotesCard orderId={order.id} />
        </SpaceBetween>
      </Grid>
      {act !== null && <ActDialog order={order} act={act} onClose={() => setAct(null)} />}
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
      : [
          {
            id: 'previous',
            kind: 'action' as const,
            label: shell.shortcuts.previousOrder,
            keys: 'k',
            run: go(previous),
          },
        ]),
  ])
}

const keys = { refund: 'f', return: 'r' } as const

/** `f` refunds and `r` begins a return, at the first brand where that is possible. */
function useActCommands(order: ShownOrder, onAct: (act: OrderAct) => void): void {
  const { story } = useTexts()
  useOffer(
    (['refund', 'return'] as const).flatMap((name) => {
      const next = order.next.find(({ action, obstacle }) => action === name && obstacle === null)
      const act = next === undefined ? null : toAct(order, next)
      return act === null
        ? []
        : [{ id: name, kind: 'action' as const, label: story.actions[name], keys: keys[name], run: () => onAct(act) }]
    }),
  )
}
