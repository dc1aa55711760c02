import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import RadioGroup from '@cloudscape-design/components/radio-group'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { type SupportReplayWebhookDeliveriesData, supportReplayWebhookDeliveries } from '../api'
import { ConfirmDialog } from '../safety/confirm-dialog.tsx'
import { dayRange } from '../texts/times.ts'
import { useOwnTexts } from '../texts/use-texts.tsx'
import { actsTexts } from './acts-texts.ts'
import type { Endpoint } from './use-endpoint.ts'

type Scope = NonNullable<SupportReplayWebhookDeliveriesData['body']['scope']>

interface Props {
  readonly endpoint: Endpoint
  readonly onStarted: (replayId: string) => void
  readonly onClose: () => void
}

/** Sends many deliveries again: which, of which days, and how fast. */
export function ReplayDialog({ endpoint, onStarted, onClose }: Props) {
  const { replay: texts } = useOwnTexts(actsTexts)
  const [scope, setScope] = useState<Scope>('exhausted')
  const [from, setFrom] = useState('')
  const [until, setUntil] = useState('')
  const [rate, setRate] = useState('25')
  const after = dayRange(from)?.from
  const before = dayRange(until)?.to
  const body = {
    scope,
    rateLimit: Number(rate),
    ...(after === undefined ? {} : { createdAfter: after }),
    ...(before === undefined ? {} : { createdBefore: before }),
  }
  return (
    <ConfirmDialog
      title={texts.title}
      confirm={texts.confirm}
      canConfirm={Number(rate) >= 1}
      changes={[['endpoint', endpoint.id]]}
      send={(key) =>
        supportReplayWebhookDeliveries({
          path: { endpointId: endpoint.id },
          body,
          headers: { 'Idempotency-Key': key },
          throwOnError: true,
        })
      }
      done={{ header: texts.done, text: () => texts.doneText }}
      onDone={({ data }) => onStarted(data.id)}
      onClose={onClose}
    >
      <SpaceBetween size="m">
        <div>{texts.text}</div>
        <FormField label={texts.scope}>
          <RadioGroup
            value={scope}
            items={Object.entries(texts.scopes).map(([value, label]) => ({ value, label }))}
            onChange={({ detail }) => setScope(detail.value as Scope)}
          />
        </FormField>
        <div className="filter-bar">
          <Day label={texts.from} value={from} onChange={setFrom} />
          <Day label={texts.until} value={until} onChange={setUntil} />
        </div>
        <div>{texts.range}</div>
        <FormField label={texts.rate}>
          <Input type="number" value={rate} onChange={({ detail }) => setRate(detail.value)} />
        </FormField>
      </SpaceBetween>
    </ConfirmDialog>
  )
}

function Day(props: { label: string; value: string; onChange: (day: string) => void }) {
  return (
    <FormField label={props.label}>
      <Input
        nativeInputAttributes={{ type: 'date' }}
        value={props.value}
        onChange={({ detail }) => props.onChange(detail.value)}
      />
    </FormField>
  )
}
