import Box from '@cloudscape-design/components/box'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { supportResendEndpointDelivery } from '../api'
import { AttemptLog } from '../deliveries/attempt-log.tsx'
import { deliveriesTexts } from '../deliveries/deliveries-texts.ts'
import { DeliveryState } from '../deliveries/delivery-state.tsx'
import { ConfirmDialog } from '../safety/confirm-dialog.tsx'
import { Failed } from '../shell/failed.tsx'
import { Skeleton } from '../shell/skeleton.tsx'
import { useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import type { EndpointDelivery } from './endpoint-delivery.ts'
import { type Endpoint, useEndpointDelivery } from './use-endpoint.ts'

interface Props {
  readonly endpoint: Endpoint
  readonly delivery: EndpointDelivery
  readonly onClose: () => void
}

/** Every attempt of a delivery, and the way to send it once more. */
export function EndpointDeliveryDialog({ endpoint, delivery, onClose }: Props) {
  const { dialog: texts } = useOwnTexts(deliveriesTexts)
  const { timeline } = useTexts()
  const path = { endpointId: endpoint.id, deliveryId: delivery.id }
  const attempts = <Attempts {...path} />
  return (
    <ConfirmDialog
      title={texts.title(timeline.events[delivery.eventType] ?? delivery.eventType)}
      confirm={texts.resend}
      canConfirm={endpoint.status !== 'disabled'}
      changes={[['endpoint', endpoint.id]]}
      send={(key) =>
        supportResendEndpointDelivery({ path, body: {}, headers: { 'Idempotency-Key': key }, throwOnError: true })
      }
      done={{
        header: texts.done,
        text: () => (
          <SpaceBetween size="s">
            {texts.doneText}
            {attempts}
          </SpaceBetween>
        ),
      }}
      onClose={onClose}
    >
      <SpaceBetween size="m">
        <DeliveryState delivery={delivery} />
        {attempts}
        <Box color="text-body-secondary">{texts.resendText}</Box>
      </SpaceBetween>
    </ConfirmDialog>
  )
}

function Attempts({ endpointId, deliveryId }: { endpointId: string; deliveryId: string }) {
  const { data, error, isPending, refetch } = useEndpointDelivery(endpointId, deliveryId)
  if (isPending) return <Skeleton height="80px" />
  if (error !== null && data === undefined) return <Failed error={error} onRetry={() => void refetch()} />
  return <AttemptLog log={data?.log ?? []} />
}
