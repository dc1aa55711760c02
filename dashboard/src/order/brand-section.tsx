import Box from '@cloudscape-design/components/box'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import Link from '@cloudscape-design/components/link'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { ReactNode } from 'react'
import { useBrandNames } from '../brands/use-brands.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { Copyable } from './copyable.tsx'
import type { Headline } from './headline.ts'
import { HeadlineMark } from './headline-mark.tsx'
import { Lines } from './lines.tsx'
import { Refunds } from './refunds.tsx'
import { Returns } from './returns.tsx'
import { Shipments } from './shipments.tsx'
import type { ShownBrandOrder, ShownOrder } from './shown-order.ts'

export interface BrandSectionProps {
  readonly order: ShownOrder
  readonly brandOrder: ShownBrandOrder
  readonly headline: Headline | undefined
}

/** One brand's portion: what it was asked for, what became of it, and what can be done. */
export function BrandSection({ order, brandOrder, headline }: BrandSectionProps) {
  const { order: texts } = useTexts()
  const names = useBrandNames()
  const { section } = texts
  return (
    <section id={brandOrder.id}>
      <Container
        header={
          <Header variant="h2" description={<Reference brandOrder={brandOrder} />} info={headline && <HeadlineMark headline={headline} />}>
            {names[brandOrder.brandId] ?? brandOrder.brandId}
          </Header>
        }
      >
        <SpaceBetween size="l">
          <Part title={section.lines}>
            <Lines lines={brandOrder.lines} currency={order.currency} />
          </Part>
          <Part title={section.shipments}>
            <Shipments brandOrder={brandOrder} />
          </Part>
          {brandOrder.returns.length > 0 && (
            <Part title={section.returns}>
              <Returns brandOrder={brandOrder} />
            </Part>
          )}
          {brandOrder.refunds.length > 0 && (
            <Part title={section.refunds}>
              <Refunds brandOrder={brandOrder} />
            </Part>
          )}
        </SpaceBetween>
      </Container>
    </section>
  )
}

function Reference({ brandOrder }: { brandOrder: ShownBrandOrder }) {
  const { section } = useTexts().order
  const { brandReference, brandUrl } = brandOrder
  return (
    <SpaceBetween direction="horizontal" size="s" alignItems="center">
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
