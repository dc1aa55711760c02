import Box from '@cloudscape-design/components/box'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { supportResendWebhookDelivery } from '../api'
import { useSafeSend } from '../asking/use-safe-send.ts'
import { SafeDialog } from '../safety/safe-dialog.tsx'
import { Failed } from '../shell/failed.tsx'
import { Skeleton } from '../shell/skeleton.tsx'
import { useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { AttemptLog } from './attempt-log.tsx'
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
  const sending = useSafeSend(`resend ${delivery.id}`, async (deliveryId: string, key: string) =>
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
  const { data, error, isPending, refetch } = useDelivery(orderId, deliveryId)
  if (isPending) return <Skeleton height="80px" />
  if (error !== null && data === undefined) return <Failed error={error} onRetry={() => void refetch()} />
  return <AttemptLog log={data?.log ?? []} />
}
