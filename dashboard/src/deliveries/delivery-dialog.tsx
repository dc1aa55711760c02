import Box from '@cloudscape-design/components/box'
import ExpandableSection from '@cloudscape-design/components/expandable-section'
import Skeleton from '@cloudscape-design/components/skeleton'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { supportResendWebhookDelivery } from '../api'
import { useSafeSend } from '../asking/use-safe-send.ts'
import { SafeDialog } from '../safety/safe-dialog.tsx'
import { Failed } from '../shell/failed.tsx'
import { TimeText } from '../shell/time-text.tsx'
import { useFormats, useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { deliveriesTexts } from './deliveries-texts.ts'
import { DeliveryState } from './delivery-state.tsx'
import { type ListedDelivery, useDelivery } from './use-deliveries.ts'

interface Props {
  readonly orderId: string
  readonly delivery: ListedDelivery
  readonly onClose: () => void
}

/** Every attempt of a delivery, and the way to send it once more. */
export function DeliveryDialog({ orderId, delivery, onClose }: Props) {
  const { dialog: texts } = useOwnTexts(deliveriesTexts)
  const { timeline } = useTexts()
  const sending = useSafeSend(async (deliveryId: string, key: string) =>
    supportResendWebhookDelivery({
      path: { orderId, deliveryId },
      body: {},
      headers: { 'Idempotency-Key': key },
      throwOnError: true,
    }),
  )
  return (
    <SafeDialog
      size="large"
      title={texts.title(timeline.events[delivery.eventType] ?? delivery.eventType)}
      confirm={texts.resend}
      canConfirm
      sending={sending}
      done={{
        header: texts.done,
        text: (
          <SpaceBetween size="s">
            {texts.doneText}
            <Attempts orderId={orderId} deliveryId={delivery.id} />
          </SpaceBetween>
        ),
      }}
      orderId={orderId}
      onConfirm={() => sending.send(delivery.id)}
      onClose={onClose}
    >
      <SpaceBetween size="m">
        <SpaceBetween direction="horizontal" size="m">
          <Box fontWeight="bold">{delivery.endpointHost}</Box>
          <DeliveryState delivery={delivery} />
        </SpaceBetween>
        <Attempts orderId={orderId} deliveryId={delivery.id} />
        <Box color="text-body-secondary">{texts.resendText}</Box>
      </SpaceBetween>
    </SafeDialog>
  )
}

function Attempts({ orderId, deliveryId }: { orderId: string; deliveryId: string }) {
  const { dialog: texts, outcomes } = useOwnTexts(deliveriesTexts)
  const { locale } = useFormats()
  const { data, error, isPending, refetch } = useDelivery(orderId, deliveryId)
  if (isPending) return <Skeleton height="80px" />
  if (error !== null && data === undefined) return <Failed error={error} onRetry={() => void refetch()} />
  const log = data?.log ?? []
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
