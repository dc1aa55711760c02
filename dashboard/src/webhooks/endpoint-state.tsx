import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator'
import { useOwnTexts } from '../texts/use-texts.tsx'
import type { Endpoint } from './use-endpoint.ts'
import { webhooksTexts } from './webhooks-texts.ts'

const tones: Readonly<Record<'enabled' | 'failing' | 'paused' | 'disabled', StatusIndicatorProps.Type>> = {
  enabled: 'success',
  failing: 'warning',
  paused: 'pending',
  disabled: 'stopped',
}

/** Whether an endpoint takes events, and why not. */
export function EndpointState({ endpoint }: { endpoint: Pick<Endpoint, 'status' | 'statusReason' | 'failures'> }) {
  const texts = useOwnTexts(webhooksTexts)
  const { status, statusReason, failures } = endpoint
  const state = status === 'enabled' && failures > 0 ? 'failing' : status
  const why = statusReason === null ? [] : [texts.reasons[statusReason]]
  return <StatusIndicator type={tones[state]}>{[texts.states[state], ...why].join(', ')}</StatusIndicator>
}
