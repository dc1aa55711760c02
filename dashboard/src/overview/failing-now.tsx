import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { AppLink } from '../shell/app-link.tsx'
import { Failed } from '../shell/failed.tsx'
import { useFormats, useTexts } from '../texts/use-texts.tsx'
import { type Mode, useFailing } from './use-work.ts'

/** Which brands and endpoints fail, and since when. Absent while none does. */
export function FailingNow({ mode }: { mode: Mode | null }) {
  const { failing: texts } = useTexts().overview
  const { age } = useFormats()
  const { data, error, refetch } = useFailing(mode)
  if (error !== null && data === undefined) return <Failed error={error} onRetry={() => void refetch()} />
  const rows = [
    ...(data?.brands ?? []).map(({ brandId, name, circuit, lastFailure }) => ({
      to: `/brands/${brandId}`,
      text: texts.brand(name, age(circuit.openedAt ?? lastFailure?.at ?? new Date().toISOString())),
    })),
    ...(data?.endpoints ?? []).map(({ id, host, failingSince, statusSince }) => ({
      to: `/webhooks/${id}`,
      text: texts.endpoint(host, age(failingSince ?? statusSince)),
    })),
  ]
  if (rows.length === 0) return null
  return (
    <Container header={<Header variant="h2">{texts.title}</Header>}>
      <SpaceBetween size="xs">
        {rows.map(({ to, text }) => (
          <StatusIndicator key={to} type="error">
            <AppLink to={to}>{text}</AppLink>
          </StatusIndicator>
        ))}
      </SpaceBetween>
    </Container>
  )
}
