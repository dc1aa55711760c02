import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { supportRotateWebhookSecret } from '../api'
import { ConfirmDialog } from '../safety/confirm-dialog.tsx'
import { ShownSecret } from '../safety/shown-secret.tsx'
import { useOwnTexts } from '../texts/use-texts.tsx'
import { actsTexts } from './acts-texts.ts'
import type { Endpoint } from './use-endpoint.ts'

/** A new signing secret, shown once. */
export function RotateDialog({ endpoint, onClose }: { endpoint: Endpoint; onClose: () => void }) {
  const { rotate: texts } = useOwnTexts(actsTexts)
  const [hours, setHours] = useState('24')
  return (
    <ConfirmDialog
      title={texts.title}
      confirm={texts.confirm}
      canConfirm={hours.trim() !== '' && Number(hours) >= 0}
      changes={[['endpoint', endpoint.id]]}
      send={(key) =>
        supportRotateWebhookSecret({
          path: { endpointId: endpoint.id },
          body: { overlapHours: Number(hours) },
          headers: { 'Idempotency-Key': key },
          throwOnError: true,
        })
      }
      done={{ header: texts.done, text: ({ data }) => <ShownSecret name={texts.secret} secret={data.secret} /> }}
      onClose={onClose}
    >
      <SpaceBetween size="m">
        <div>{texts.text}</div>
        <FormField label={texts.overlap}>
          <Input type="number" value={hours} onChange={({ detail }) => setHours(detail.value)} />
        </FormField>
      </SpaceBetween>
    </ConfirmDialog>
  )
}
