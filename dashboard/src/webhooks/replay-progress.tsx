import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import LiveRegion from '@cloudscape-design/components/live-region'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { failureOf } from '../asking/failure.ts'
import { Failed } from '../shell/failed.tsx'
import { useFormats, useOwnTexts } from '../texts/use-texts.tsx'
import { actsTexts } from './acts-texts.ts'
import { useReplay } from './use-endpoint.ts'

interface Props {
  readonly endpointId: string
  readonly replayId: string
  readonly onClose: () => void
}

/** How far a replay is. Its id is in the address, so that it is found again after a reload. */
export function ReplayProgress({ endpointId, replayId, onClose }: Props) {
  const texts = useOwnTexts(actsTexts)
  const { progress, replay: words } = texts
  const { locale, time, age } = useFormats()
  const { data, error, refetch } = useReplay(endpointId, replayId)
  const failure = error === null || data !== undefined ? null : failureOf(error)
  const isGone = failure?.kind === 'problem' && failure.problem.status === 404
  return (
    <Container
      header={
        <Header
          variant="h2"
          actions={<Button iconName="close" variant="icon" ariaLabel={progress.close} onClick={onClose} />}
        >
          {progress.title}
        </Header>
      }
    >
      {isGone && progress.gone}
      {failure !== null && !isGone && <Failed error={error} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <LiveRegion>
          <SpaceBetween size="xs">
            <StatusIndicator type={data.status === 'running' ? 'in-progress' : 'success'}>
              {progress[data.status]}
            </StatusIndicator>
            <div>
              {data.scope === 'pending' ? progress.title : words.scopes[data.scope]} ·{' '}
              {progress.asked(age(data.createdAt))}
            </div>
            <div>
              {progress.queued(data.queued.toLocaleString(locale))}
              {data.reached !== null && data.status === 'running' && `, ${progress.reached(time(data.reached))}`}
            </div>
          </SpaceBetween>
        </LiveRegion>
      )}
    </Container>
  )
}
