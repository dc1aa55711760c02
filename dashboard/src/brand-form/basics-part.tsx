import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import RadioGroup from '@cloudscape-design/components/radio-group'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { ListIntegrationsResponse } from '../api'
import type { Problem } from '../asking/failure.ts'
import { useOwnTexts } from '../texts/use-texts.tsx'
import type { BrandDraft } from './brand-draft.ts'
import { Field, TextField } from './field.tsx'
import { formTexts } from './form-texts.ts'

interface Props {
  readonly draft: BrandDraft
  readonly isNew: boolean
  readonly integrations: ListIntegrationsResponse['data']
  readonly problem: Problem | null
  readonly onChange: (change: Partial<BrandDraft>) => void
}

/** Which brand it is, and how it is connected. */
export function BasicsPart({ draft, isNew, integrations, problem, onChange }: Props) {
  const texts = useOwnTexts(formTexts)
  const options = integrations.map(({ kind, title, description }) => ({ value: kind, label: title, description }))
  const chosen = options.find(({ value }) => value === draft.integration)
  return (
    <Container header={<Header variant="h2">{texts.basics}</Header>}>
      <SpaceBetween size="l">
        <TextField
          label={texts.name}
          pointer="/name"
          problem={problem}
          isRequired
          value={draft.name}
          onChange={(name) => onChange({ name })}
        />
        {isNew && (
          <TextField
            label={texts.id}
            pointer="/id"
            problem={problem}
            isRequired
            constraint={texts.idHelp}
            value={draft.id}
            onChange={(id) => onChange({ id })}
          />
        )}
        <Field
          label={texts.integration}
          pointer="/integration"
          problem={problem}
          isRequired
          constraint={isNew ? chosen?.description : texts.integrationFixed}
        >
          <Select
            selectedOption={chosen ?? null}
            options={options}
            disabled={!isNew}
            placeholder={texts.choose}
            onChange={({ detail }) => onChange({ integration: detail.selectedOption.value ?? '' })}
          />
        </Field>
        <Field label={texts.mode} pointer="/modes" problem={problem} isRequired>
          <RadioGroup
            value={draft.mode}
            items={(['test', 'live'] as const).map((value) => ({ value, label: texts.modes[value] }))}
            onChange={({ detail }) => onChange({ mode: detail.value === 'live' ? 'live' : 'test' })}
          />
        </Field>
      </SpaceBetween>
    </Container>
  )
}
