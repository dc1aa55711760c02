import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import RadioGroup from '@cloudscape-design/components/radio-group'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { Problem } from '../asking/failure.ts'
import { useOwnTexts } from '../texts/use-texts.tsx'
import type { BrandDraft } from './brand-draft.ts'
import { Field, TextField } from './field.tsx'
import { formTexts } from './form-texts.ts'

interface Props {
  readonly draft: BrandDraft
  readonly problem: Problem | null
  readonly onChange: (change: Partial<BrandDraft>) => void
}

/** What customers are told of the brand, and what it takes. */
export function TermsPart({ draft, problem, onChange }: Props) {
  const texts = useOwnTexts(formTexts)
  const lines = [
    { name: 'email', pointer: '/support/email', label: texts.email, type: 'email' },
    { name: 'phone', pointer: '/support/phone', label: texts.phone, constraint: texts.phoneHelp },
    { name: 'url', pointer: '/support/url', label: texts.url, type: 'url' },
    { name: 'policy', pointer: '/returnPolicyUrl', label: texts.policy, constraint: texts.policyHelp, type: 'url' },
    { name: 'currencies', pointer: '/currencies', label: texts.currencies, constraint: texts.currenciesHelp },
    { name: 'countries', pointer: '/countries', label: texts.countries, constraint: texts.countriesHelp },
    { name: 'accept', pointer: '/acceptWithinMinutes', label: texts.accept, type: 'number', isRequired: true },
    {
      name: 'complete',
      pointer: '/completeAfterDays',
      label: texts.complete,
      constraint: texts.completeHelp,
      type: 'number',
      isRequired: true,
    },
  ] as const
  return (
    <Container header={<Header variant="h2">{texts.terms}</Header>}>
      <SpaceBetween size="l">
        {lines.map(({ name, ...line }) => (
          <TextField
            key={name}
            {...line}
            problem={problem}
            value={draft[name]}
            onChange={(value) => onChange({ [name]: value })}
          />
        ))}
        <Field label={texts.tax} pointer="/taxLiability" problem={problem} isRequired>
          <RadioGroup
            value={draft.tax}
            items={(['brand', 'platform'] as const).map((value) => ({ value, label: texts.taxes[value] }))}
            onChange={({ detail }) => onChange({ tax: detail.value === 'platform' ? 'platform' : 'brand' })}
          />
        </Field>
      </SpaceBetween>
    </Container>
  )
}
