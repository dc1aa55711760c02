import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import Link from '@cloudscape-design/components/link'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { type ReactNode, useState } from 'react'
import { brandName } from '../order/brand-name.ts'
import { Copyable } from '../order/copyable.tsx'
import { HeadlineMark } from '../order/headline-mark.tsx'
import type { OrderAct } from '../order/order-act.ts'
import { pageTexts } from '../order/page-texts.ts'
import type { ShownBrandOrder, ShownOrder } from '../order/shown-order.ts'
import { isQuiet, useStory } from '../order/use-story.ts'
import { ReachPart } from '../reach/reach-part.tsx'
import { reachTexts } from '../reach/reach-texts.ts'
import { AddressChanges, Cancellations } from '../reach/requests-part.tsx'
import { useIsNarrow } from '../shell/use-is-narrow.ts'
import { useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { BrandActions, NotSupported } from './brand-actions.tsx'
import { Contents as ListedLines } from './contents.tsx'
import { Lines } from './lines.tsx'
import { Refunds } from './refunds.tsx'
import { Returns } from './returns.tsx'
import { sectionTexts } from './section-texts.ts'
import { Shipments } from './shipments.tsx'

export interface BrandSectionProps {
  readonly order: ShownOrder
  readonly brandOrder: ShownBrandOrder
  /** Whether all of it is shown at first. */
  readonly isOpen: boolean
  /** Among many brands, one can be put away again. */
  readonly isFoldable: boolean
  readonly onAct: (act: OrderAct) => void
}

/** One brand's portion: what it was asked for, what became of it, and what can be done. */
export function BrandSection({ order, brandOrder, isOpen: isFirstOpen, isFoldable, onAct }: BrandSectionProps) {
  const page = useOwnTexts(pageTexts)
  const [chosen, setOpen] = useState<boolean | null>(null)
  const isOpen = chosen ?? isFirstOpen
  const name = brandName(brandOrder)
  const isNarrow = useIsNarrow()
  return (
    <section id={brandOrder.id}>
      <Container
        header={
          <Header
            variant="h2"
            description={<Reference brandOrder={brandOrder} hasHeadline={!isNarrow} />}
            {...(isNarrow ? { info: <HeadlineMark headline={brandOrder.headline} /> } : {})}
            actions={isOpen && <BrandActions order={order} brandOrder={brandOrder} onAct={onAct} />}
          >
            {name}
          </Header>
        }
      >
        {isOpen ? (
          <SpaceBetween size="l">
            <Contents order={order} brandOrder={brandOrder} onAct={onAct} />
            {isFoldable && (
              <Button variant="inline-link" onClick={() => setOpen(false)}>
                {page.hide(name)}
              </Button>
            )}
          </SpaceBetween>
        ) : (
          <SpaceBetween size="xs">
            <Box>
              <ListedLines
                lines={brandOrder.lines.map(({ id, quantity }) => ({ lineId: id, quantity }))}
                brandOrder={brandOrder}
              />
            </Box>
            <Button variant="inline-link" onClick={() => setOpen(true)}>
              {page.show(name)}
            </Button>
          </SpaceBetween>
        )}
      </Container>
    </section>
  )
}

function Contents({ order, brandOrder, onAct }: Omit<BrandSectionProps, 'isOpen' | 'isFoldable'>) {
  const { section } = useTexts().order
  const reach = useOwnTexts(reachTexts)
  return (
    <SpaceBetween size="l">
      <Ended brandOrder={brandOrder} />
      <Waiting order={order} brandOrder={brandOrder} />
      <Part title={section.lines}>
        <Lines lines={brandOrder.lines} currency={order.currency} />
      </Part>
      <Part title={section.shipments}>
        <Shipments brandOrder={brandOrder} />
      </Part>
      {brandOrder.returns.length > 0 && (
        <Part title={section.returns}>
          <Returns order={order} brandOrder={brandOrder} onAct={onAct} />
        </Part>
      )}
      {brandOrder.refunds.length > 0 && (
        <Part title={section.refunds}>
          <Refunds order={order} brandOrder={brandOrder} onAct={onAct} />
        </Part>
      )}
      {brandOrder.cancellations.length > 0 && (
        <Part title={reach.cancellations}>
          <Cancellations brandOrder={brandOrder} />
        </Part>
      )}
      {brandOrder.addressChanges.length > 0 && (
        <Part title={reach.addressChanges}>
          <AddressChanges brandOrder={brandOrder} />
        </Part>
      )}
      <NotSupported order={order} brandOrder={brandOrder} />
      <ReachPart brandOrder={brandOrder} onAct={onAct} />
    </SpaceBetween>
  )
}

/** On a phone the headline stands beside the name: what describes it is below the buttons there. */
function Reference({ brandOrder, hasHeadline }: { brandOrder: ShownBrandOrder; hasHeadline: boolean }) {
  const { section } = useTexts().order
  const { brandReference, brandUrl } = brandOrder
  return (
    <SpaceBetween direction="horizontal" size="s" alignItems="center">
      {hasHeadline && <HeadlineMark headline={brandOrder.headline} />}
      <span>
        {section.reference}: {brandReference === null ? section.noReference : null}
        {brandReference !== null && <Copyable value={brandReference} what={section.reference} />}
      </span>
      {brandUrl !== null && (
        <Link href={brandUrl} external>
          {section.openAtBrand}
        </Link>
      )}
    </SpaceBetween>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <Box variant="h3" padding={{ bottom: 'xs' }}>
        {title}
      </Box>
      {children}
    </div>
  )
}

/** Why the brand refused its part, or why it was cancelled. */
function Ended({ brandOrder: { reason, status, ...brandOrder } }: Pick<BrandSectionProps, 'brandOrder'>) {
  const own = useOwnTexts(sectionTexts)
  const { states } = useTexts()
  if (reason === null) return null
  const why = states.reason[reason.code]
  return <Box>{status === 'rejected' ? own.refusedBy(brandName(brandOrder), why) : own.cancelledFor(why)}</Box>
}

/** Why this brand's part stands where it stands, also where that is usual. */
function Waiting({ order, brandOrder }: Pick<BrandSectionProps, 'order' | 'brandOrder'>) {
  const tell = useStory(order)
  // Of an order of one brand, what is unusual stands above it already.
  const isOnly = order.brandOrders.length === 1
  const stories = order.story.filter((story) => story.brandOrderId === brandOrder.id && !(isOnly && !isQuiet(story)))
  if (stories.length === 0) return null
  return (
    <Box color="text-body-secondary">
      {stories.map((story) => (
        <div key={`${story.code} ${story.subject?.id}`}>{tell(story)}</div>
      ))}
    </Box>
  )
}
