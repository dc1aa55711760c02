import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { AppLink } from '../shell/app-link.tsx'
import { useFormats, useTexts } from '../texts/use-texts.tsx'
import { useFailing } from './use-work.ts'

/** Which brands and endpoints fail, and since when. Absent while none does. */
export function FailingNow() {
  const { failing: texts } = useTexts().overview
  const { age } = useFormats()
  const { data } = useFailing()
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
