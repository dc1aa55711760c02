import './deliveries.css'
import Box from '@cloudscape-design/components/box'
import ExpandableSection from '@cloudscape-design/components/expandable-section'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import type { SupportReadWebhookDeliveryResponse } from '../api'
import { TimeText } from '../shell/time-text.tsx'
import { useFormats, useOwnTexts } from '../texts/use-texts.tsx'
import { deliveriesTexts } from './deliveries-texts.ts'

/** Every attempt of a delivery: when, how it went, and what was answered, for whoever may see that. */
export function AttemptLog({ log }: Pick<SupportReadWebhookDeliveryResponse, 'log'>) {
  const { dialog: texts, outcomes } = useOwnTexts(deliveriesTexts)
  const { locale } = useFormats()
  if (log.length === 0) return <Box color="text-body-secondary">{texts.noAttempts}</Box>
  return (
    <ol className="attempts" aria-label={texts.attempts}>
      {log.map(({ number, startedAt, outcome, status, milliseconds, answer }) => {
        const facts = [
          ...(status === null ? [] : [texts.answered(status)]),
          ...(milliseconds === null ? [] : [texts.took(milliseconds.toLocaleString(locale))]),
        ]
        return (
          <li key={number}>
            <SpaceBetween direction="horizontal" size="s" alignItems="center">
              <StatusIndicator type={outcome === 'succeeded' ? 'success' : 'error'}>
                {[outcomes[outcome], ...facts].join(' · ')}
              </StatusIndicator>
              <Box color="text-body-secondary">
                <TimeText time={startedAt} />
              </Box>
            </SpaceBetween>
            {answer !== null && answer !== '' && (
              <ExpandableSection headerText={texts.body}>
                <pre className="code">{answer}</pre>
              </ExpandableSection>
            )}
          </li>
        )
      })}
    </ol>
  )
}
