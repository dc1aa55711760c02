import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { useFormats, useOwnTexts } from '../texts/use-texts.tsx'
import { deliveriesTexts } from './deliveries-texts.ts'
import type { ListedDelivery } from './use-deliveries.ts'

const tones = { pending: 'pending', succeeded: 'success', exhausted: 'error' } as const

/** Whether it arrived; else why not, and when it is tried again. */
export function DeliveryState({
  delivery: { status, reason, nextTryAt },
}: {
  delivery: Pick<ListedDelivery, 'status' | 'reason' | 'nextTryAt'>
}) {
  const texts = useOwnTexts(deliveriesTexts)
  const { age } = useFormats()
  const more = [
    ...(reason === null ? [] : [texts.reasons[reason]]),
    ...(nextTryAt === null ? [] : [texts.next(age(nextTryAt))]),
  ]
  return <StatusIndicator type={tones[status]}>{[texts.states[status], ...more].join(', ')}</StatusIndicator>
}
