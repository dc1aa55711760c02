import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { useFormats, useTexts } from '../texts/use-texts.tsx'
import { useFailing } from './use-work.ts'

/** Which brands and endpoints fail, and since when. Absent while none does. */
export function FailingNow() {
  const { failing: texts } = useTexts().overview
  const { age } = useFormats()
  const { data } = useFailing()
  const rows = [
    ...(data?.brands ?? []).map(({ brandId, name, circuit, lastFailure }) => ({
      id: brandId,
      text: texts.brand(name, age(circuit.openedAt ?? lastFailure?.at ?? new Date().toISOString())),
    })),
    ...(data?.endpoints ?? []).map(({ id, host, failingSince, statusSince }) => ({
      id,
      text: texts.endpoint(host, age(failingSince ?? statusSince)),
    })),
  ]
  if (rows.length === 0) return null
  return (
    <Container header={<Header variant="h2">{texts.title}</Header>}>
      {rows.map(({ id, text }) => (
        <div key={id}>
          <StatusIndicator type="error">{text}</StatusIndicator>
        </div>
      ))}
    </Container>
  )
}
