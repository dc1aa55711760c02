import './order.css'
import Badge from '@cloudscape-design/components/badge'
import Grid from '@cloudscape-design/components/grid'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useParams } from 'react-router'
import { failureOf } from '../asking/failure.ts'
import { BrandSection } from '../brand-order/brand-section.tsx'
import { BrandsGlance } from '../brand-order/brands-glance.tsx'
import { CustomerCard } from '../customer/customer-card.tsx'
import { MarksCard } from '../marks/marks-card.tsx'
import { NotesCard } from '../notes/notes-card.tsx'
import { useSettings } from '../settings/use-settings.tsx'
import { Failed } from '../shell/failed.tsx'
import { Page } from '../shell/page.tsx'
import { Skeleton } from '../shell/skeleton.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { ActDialog } from './act-dialog.tsx'
import { brandOfHeadline } from './brand-name.ts'
import { HeadlineMark } from './headline-mark.tsx'
import { Money } from './money.tsx'
import type { OrderAct } from './order-act.ts'
import { OrderDescription } from './order-description.tsx'
import { OrderMenu } from './order-menu.tsx'
import { OrderTabs } from './order-tabs.tsx'
import { rememberOrder } from './recent-orders.ts'
import type { ShownOrder } from './shown-order.ts'
import { useAskedAct } from './use-asked-act.ts'
import { useActCommands, useNeighbours } from './use-commands.ts'
import { useOrder } from './use-order.ts'
import { WhatNext } from './what-next.tsx'

const Embeds = lazy(() => import('../embeds/embeds.tsx'))

/** Everything about one order, for whoever helps its customer. */
export default function OrderPage() {
  const texts = useTexts()
  const { orderId = '' } = useParams()
  const { data: order, error, refetch } = useOrder(orderId)
  const above = [{ text: texts.orders.title, href: '/orders' }]
  useNeighbours(orderId)

  // What somebody began on one order is not about the next one.
  if (order !== undefined) return <Shown key={order.id} order={order} above={above} />
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

/** With more brands than this, only those that need somebody are open. */
const MOST_OPEN = 3

function Shown({ order, above }: { order: ShownOrder; above: { text: string; href: string }[] }) {
  const texts = useTexts()
  const [act, setAct] = useState<OrderAct | null>(null)
  const [firstName, setFirstName] = useState<string | null>(null)
  const { embeds = [] } = useSettings()
  useActCommands(order, setAct)
  useAskedAct(order, setAct)
  useEffect(() => rememberOrder({ id: order.id, label: order.externalId }), [order.id, order.externalId])
  const advised = new Set(order.next.filter(({ isAdvised }) => isAdvised).map(({ brandOrderId }) => brandOrderId))
  const isOpen = (id: string) => order.brandOrders.length <= MOST_OPEN || advised.has(id)
  return (
    <Page
      title={texts.order.title(order.externalId)}
      above={above}
      description={<OrderDescription order={order} />}
      info={
        <span className="marks">
          <HeadlineMark headline={order.headline} brand={brandOfHeadline(order)} />
          {!order.livemode && <Badge color="grey">{texts.shell.mode.testOrder}</Badge>}
        </span>
      }
      actions={<OrderMenu order={order} onAct={setAct} />}
    >
      <WhatNext order={order} onAct={setAct} />
      <Grid gridDefinition={[{ colspan: { default: 12, s: 8 } }, { colspan: { default: 12, s: 4 } }]}>
        <SpaceBetween size="l">
          {order.brandOrders.length > 1 && <BrandsGlance order={order} />}
          {order.brandOrders.map((brandOrder) => (
            <BrandSection
              key={brandOrder.id}
              order={order}
              brandOrder={brandOrder}
              isOpen={isOpen(brandOrder.id)}
              isFoldable={order.brandOrders.length > MOST_OPEN}
              onAct={setAct}
            />
          ))}
          <OrderTabs order={order} />
        </SpaceBetween>
        <SpaceBetween size="l">
          <CustomerCard order={order} onFirstName={setFirstName} />
          <Money order={order} />
          <MarksCard orderId={order.id} />
          <NotesCard orderId={order.id} />
          <Suspense>{embeds.length > 0 && <Embeds embeds={embeds} order={order} />}</Suspense>
        </SpaceBetween>
      </Grid>
      {act !== null && (
        <ActDialog
          key={`${act.name} ${act.brandOrder.id}`}
          order={order}
          act={act}
          firstName={firstName}
          onAct={setAct}
          onClose={() => setAct(null)}
        />
      )}
    </Page>
  )
}
