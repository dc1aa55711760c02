import Badge from '@cloudscape-design/components/badge'
import Button from '@cloudscape-design/components/button'
import ButtonDropdown from '@cloudscape-design/components/button-dropdown'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { failureOf } from '../asking/failure.ts'
import { Copyable } from '../order/copyable.tsx'
import { useMember } from '../session/use-session.tsx'
import { Failed } from '../shell/failed.tsx'
import { Page } from '../shell/page.tsx'
import { Skeleton } from '../shell/skeleton.tsx'
import { useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { AboutCard } from './about-card.tsx'
import { DeliveriesPart } from './deliveries-part.tsx'
import { EndpointState } from './endpoint-state.tsx'
import { ReplayDialog } from './replay-dialog.tsx'
import { ReplayProgress } from './replay-progress.tsx'
import { RotateDialog } from './rotate-dialog.tsx'
import { StatusDialog } from './status-dialog.tsx'
import { TestDialog } from './test-dialog.tsx'
import { type Endpoint, useEndpoint } from './use-endpoint.ts'
import { webhooksTexts } from './webhooks-texts.ts'

/** One webhook endpoint: how it is doing, what was sent to it, and what can be done. */
export default function EndpointPage() {
  const texts = useOwnTexts(webhooksTexts)
  const { endpointId = '' } = useParams()
  const { data, error, refetch } = useEndpoint(endpointId)
  const above = [{ text: texts.title, href: '/webhooks' }]
  if (data !== undefined) return <Shown endpoint={data} above={above} />
  const failure = error === null ? null : failureOf(error)
  const isMissing = failure?.kind === 'problem' && failure.problem.status === 404
  return (
    <Page title={isMissing ? texts.notFound : texts.endpoint} above={above}>
      {isMissing && texts.notFoundText}
      {error !== null && !isMissing && <Failed error={error} onRetry={() => void refetch()} />}
      {error === null && <Skeleton height="240px" />}
    </Page>
  )
}

type Act = 'test' | 'replay' | 'rotate' | Endpoint['status']

function Shown({ endpoint, above }: { endpoint: Endpoint; above: { text: string; href: string }[] }) {
  const texts = useOwnTexts(webhooksTexts)
  const { shell } = useTexts()
  const { isAdmin } = useMember()
  const [act, setAct] = useState<Act | null>(null)
  const [query, setQuery] = useSearchParams()
  const replayId = query.get('replay')
  const showReplay = (id: string | null) => {
    const next = new URLSearchParams(query)
    if (id === null) next.delete('replay')
    else next.set('replay', id)
    setQuery(next)
  }
  const close = () => setAct(null)
  const others = [
    { id: 'replay', text: texts.replay, disabled: endpoint.status === 'disabled' },
    { id: 'rotate', text: texts.rotate },
    ...(endpoint.status === 'enabled' ? [] : [{ id: 'enabled', text: texts.enable }]),
    ...(endpoint.status === 'paused' ? [] : [{ id: 'paused', text: texts.pause }]),
    ...(endpoint.status === 'disabled' ? [] : [{ id: 'disabled', text: texts.disable }]),
  ]
  return (
    <Page
      title={endpoint.host}
      above={above}
      description={<Copyable value={endpoint.id} what={texts.id} />}
      info={
        <span className="marks">
          <EndpointState endpoint={endpoint} />
          {!endpoint.livemode && <Badge color="grey">{shell.mode.testOrder}</Badge>}
        </span>
      }
      actions={
        <SpaceBetween direction="horizontal" size="xs">
          <Button onClick={() => setAct('test')}>{texts.test}</Button>
          {isAdmin && (
            <ButtonDropdown items={others} onItemClick={({ detail }) => setAct(detail.id as Act)}>
              {texts.more}
            </ButtonDropdown>
          )}
        </SpaceBetween>
      }
    >
      {replayId !== null && (
        <ReplayProgress endpointId={endpoint.id} replayId={replayId} onClose={() => showReplay(null)} />
      )}
      <AboutCard endpoint={endpoint} />
      <DeliveriesPart endpoint={endpoint} />
      {act === 'test' && <TestDialog endpoint={endpoint} onClose={close} />}
      {act === 'replay' && <ReplayDialog endpoint={endpoint} onStarted={showReplay} onClose={close} />}
      {act === 'rotate' && <RotateDialog endpoint={endpoint} onClose={close} />}
      {(act === 'enabled' || act === 'paused' || act === 'disabled') && (
        <StatusDialog endpoint={endpoint} status={act} onClose={close} />
      )}
    </Page>
  )
}
