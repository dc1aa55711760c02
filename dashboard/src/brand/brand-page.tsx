import Badge from '@cloudscape-design/components/badge'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { lazy, Suspense, useState } from 'react'
import { useParams } from 'react-router'
import { failureOf } from '../asking/failure.ts'
import { HealthMark } from '../brands/health-mark.tsx'
import { Copyable } from '../order/copyable.tsx'
import { useMember } from '../session/use-session.tsx'
import { Failed } from '../shell/failed.tsx'
import { Page } from '../shell/page.tsx'
import { Skeleton } from '../shell/skeleton.tsx'
import { useFollow } from '../shell/use-follow.ts'
import { useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { AbilitiesCard } from './abilities-card.tsx'
import { brandTexts } from './brand-texts.ts'
import { ConnectionCard } from './connection-card.tsx'
import { ReachCard } from './reach-card.tsx'
import { SwitchDialog } from './switch-dialog.tsx'
import { TermsCard } from './terms-card.tsx'
import { type ShownBrand, useBrand } from './use-brand.ts'

const InsightDialog = lazy(() => import('../insight/insight-dialog.tsx'))

/** One brand: how it is reached, what it can do, and what customers are told of it. */
export default function BrandPage() {
  const texts = useOwnTexts(brandTexts)
  const { brands } = useTexts()
  const { brandId = '' } = useParams()
  const { data, error, refetch } = useBrand(brandId)
  const above = [{ text: brands.title, href: '/brands' }]
  if (data !== undefined) return <Shown brand={data} above={above} />
  const failure = error === null ? null : failureOf(error)
  const isMissing = failure?.kind === 'problem' && failure.problem.status === 404
  return (
    <Page title={isMissing ? texts.notFound : brandId} above={above}>
      {isMissing && texts.notFoundText}
      {error !== null && !isMissing && <Failed error={error} onRetry={() => void refetch()} />}
      {error === null && <Skeleton height="240px" />}
    </Page>
  )
}

function Shown({ brand, above }: { brand: ShownBrand; above: { text: string; href: string }[] }) {
  const texts = useOwnTexts(brandTexts)
  const { shell } = useTexts()
  const { isAdmin } = useMember()
  const { hrefOf, onFollow } = useFollow()
  const [open, setOpen] = useState<'ask' | 'switch' | null>(null)
  const close = () => setOpen(null)
  return (
    <Page
      title={brand.name}
      above={above}
      description={<Copyable value={brand.id} what={texts.id} />}
      info={
        <span className="marks">
          <HealthMark brand={brand} />
          {!brand.livemode && <Badge color="grey">{shell.mode.testOrder}</Badge>}
        </span>
      }
      actions={
        <SpaceBetween direction="horizontal" size="xs">
          <Button onClick={() => setOpen('ask')}>{texts.ask}</Button>
          {isAdmin && <Button onClick={() => setOpen('switch')}>{brand.enabled ? texts.disable : texts.enable}</Button>}
          {isAdmin && (
            <Button href={hrefOf(`/brands/${brand.id}/mails`)} onFollow={onFollow}>
              {texts.mails}
            </Button>
          )}
          {isAdmin && (
            <Button href={hrefOf(`/brands/${brand.id}/settings`)} onFollow={onFollow}>
              {texts.settings}
            </Button>
          )}
        </SpaceBetween>
      }
    >
      <ReachCard brand={brand} />
      {isAdmin && <ConnectionCard brand={brand} />}
      <AbilitiesCard brand={brand} />
      <TermsCard brand={brand} />
      {open === 'switch' && <SwitchDialog brand={brand} onClose={close} />}
      {open === 'ask' && (
        <Suspense>
          <InsightDialog
            brand={{ brandId: brand.id, name: brand.name, capabilities: brand.capabilities }}
            onClose={close}
          />
        </Suspense>
      )}
    </Page>
  )
}
