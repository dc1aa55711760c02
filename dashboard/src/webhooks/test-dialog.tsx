import FormField from '@cloudscape-design/components/form-field'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { type SupportTestWebhookEndpointData, supportTestWebhookEndpoint } from '../api'
import { ConfirmDialog } from '../safety/confirm-dialog.tsx'
import { useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { actsTexts } from './acts-texts.ts'
import type { Endpoint } from './use-endpoint.ts'

type EventType = NonNullable<SupportTestWebhookEndpointData['body']['eventType']>

/** Sends a made-up event. */
export function TestDialog({ endpoint, onClose }: { endpoint: Endpoint; onClose: () => void }) {
  const { test: texts } = useOwnTexts(actsTexts)
  const { timeline } = useTexts()
  const [eventType, setEventType] = useState<EventType>('order.placed')
  const options = Object.entries(timeline.events).map(([value, label]) => ({ value, label, description: value }))
  return (
    <ConfirmDialog
      title={texts.title}
      confirm={texts.confirm}
      changes={[['endpoint', endpoint.id]]}
      send={(key) =>
        supportTestWebhookEndpoint({
          path: { endpointId: endpoint.id },
          body: { eventType },
          headers: { 'Idempotency-Key': key },
          throwOnError: true,
        })
      }
      done={{ header: texts.done, text: () => texts.doneText }}
      onClose={onClose}
    >
      <SpaceBetween size="m">
        <div>{texts.text}</div>
        <FormField label={texts.event}>
          <Select
            selectedOption={options.find(({ value }) => value === eventType) ?? null}
            options={options}
            onChange={({ detail }) => setEventType(detail.selectedOption.value as EventType)}
          />
        </FormField>
      </SpaceBetween>
    </ConfirmDialog>
  )
}
