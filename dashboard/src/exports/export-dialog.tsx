import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import RadioGroup from '@cloudscape-design/components/radio-group'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { requestExport } from '../api'
import { useBrandNames, useStorefrontNames } from '../brands/use-brands.ts'
import { ConfirmDialog } from '../safety/confirm-dialog.tsx'
import { useMember } from '../session/use-session.tsx'
import { reasonOptions } from '../settings/own-settings.ts'
import { useSettings } from '../settings/use-settings.tsx'
import { useLanguage, useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { draftFrom, type ExportDraft, exportBody } from './export-draft.ts'
import { exportsTexts } from './exports-texts.ts'

/** Which orders, and whether customers are masked. `initial`: filters of the list of orders. */
export function ExportDialog({ initial, onClose }: { initial: URLSearchParams; onClose: () => void }) {
  const { dialog: texts } = useOwnTexts(exportsTexts)
  const { shell, states } = useTexts()
  const { isAdmin } = useMember()
  const brands = useBrandNames()
  const storefronts = useStorefrontNames()
  const [draft, setDraft] = useState<ExportDraft>(() => draftFrom(initial))
  const set = (name: keyof ExportDraft) => (value: string) => setDraft({ ...draft, [name]: value })
  const modes = { live: shell.mode.live, test: shell.mode.test }
  return (
    <ConfirmDialog
      title={texts.title}
      confirm={texts.confirm}
      canConfirm={!draft.isClear || draft.reason !== ''}
      changes={[['exports']]}
      send={() => requestExport({ body: exportBody(draft), throwOnError: true })}
      done={{ header: texts.done, text: () => texts.doneText }}
      onClose={onClose}
    >
      <SpaceBetween size="m">
        <div>{texts.text}</div>
        <div className="filter-bar">
          <Choice label={texts.status} value={draft.status} options={states.order} onChange={set('status')} />
          <Choice label={texts.mode} value={draft.mode} options={modes} onChange={set('mode')} />
          <Choice label={texts.brand} value={draft.brand} options={brands} onChange={set('brand')} />
          <Choice
            label={texts.storefront}
            value={draft.storefront}
            options={storefronts}
            onChange={set('storefront')}
          />
          <Day label={texts.from} value={draft.from} onChange={set('from')} />
          <Day label={texts.until} value={draft.until} onChange={set('until')} />
        </div>
        {isAdmin && <Customers draft={draft} onChange={setDraft} />}
      </SpaceBetween>
    </ConfirmDialog>
  )
}

function Customers({ draft, onChange }: { draft: ExportDraft; onChange: (draft: ExportDraft) => void }) {
  const { dialog: texts } = useOwnTexts(exportsTexts)
  const { customer } = useTexts()
  const reasons = reasonOptions(useSettings().reasons?.reveal, customer.dialog.reasons, useLanguage())
  return (
    <>
      <FormField label={texts.customers}>
        <RadioGroup
          value={draft.isClear ? 'clear' : 'masked'}
          items={(['masked', 'clear'] as const).map((value) => ({ value, label: texts[value] }))}
          onChange={({ detail }) => onChange({ ...draft, isClear: detail.value === 'clear' })}
        />
      </FormField>
      {draft.isClear && (
        <FormField label={texts.reason}>
          <Select
            selectedOption={reasons.find(({ value }) => value === draft.reason) ?? null}
            options={reasons}
            placeholder={texts.choose}
            onChange={({ detail }) => onChange({ ...draft, reason: detail.selectedOption.value ?? '' })}
          />
        </FormField>
      )}
    </>
  )
}

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

function Choice({ label, value, onChange, ...props }: FieldProps & { options: Readonly<Record<string, string>> }) {
  const { dialog: texts } = useOwnTexts(exportsTexts)
  const options = [
    { value: '', label: texts.any },
    ...Object.entries(props.options).map(([id, text]) => ({ value: id, label: text })),
  ]
  return (
    <FormField label={label}>
      <Select
        selectedOption={options.find((option) => option.value === value) ?? null}
        options={options}
        filteringType={options.length > 10 ? 'auto' : 'none'}
        onChange={({ detail }) => onChange(detail.selectedOption.value ?? '')}
      />
    </FormField>
  )
}

function Day({ label, value, onChange }: FieldProps) {
  return (
    <FormField label={label}>
      <Input nativeInputAttributes={{ type: 'date' }} value={value} onChange={({ detail }) => onChange(detail.value)} />
    </FormField>
  )
}
