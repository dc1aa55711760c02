import Checkbox from '@cloudscape-design/components/checkbox'
import FormField from '@cloudscape-design/components/form-field'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { Problem } from '../asking/failure.ts'
import { useLanguage, useOwnTexts } from '../texts/use-texts.tsx'
import type { DeclaredField, Typed } from './declared-field.ts'
import { faultAt } from './faults.ts'
import { Field, TextField } from './field.tsx'
import { formTexts } from './form-texts.ts'

interface Props {
  readonly fields: readonly DeclaredField[]
  readonly typed: Typed
  /** `/settings` or `/secrets`. */
  readonly pointer: string
  readonly problem: Problem | null
  readonly isSecret?: boolean
  /** For secrets: those that are made for the brand where they are left empty. */
  readonly generated?: readonly string[]
  readonly onChange: (typed: Typed) => void
}

/** The fields that an integration declares of itself. Their texts are the integration's own, in English. */
export function DeclaredFields({ fields, typed, onChange, ...others }: Props) {
  return (
    <SpaceBetween size="l">
      {fields.map((field) => (
        <One
          key={field.name}
          field={field}
          value={typed[field.name] ?? ''}
          onChange={(value) => onChange({ ...typed, [field.name]: value })}
          {...others}
        />
      ))}
    </SpaceBetween>
  )
}

function One(
  props: Omit<Props, 'fields' | 'typed' | 'onChange'> & {
    field: DeclaredField
    value: string | boolean
    onChange: (value: string | boolean) => void
  },
) {
  const { field, value, problem, onChange, isSecret = false } = props
  const texts = useOwnTexts(formTexts)
  const help = <EnglishText text={field.help} />
  const pointer = `${props.pointer}/${field.name}`
  const isGenerated = props.generated?.includes(field.name) ?? false
  const common = {
    label: field.label,
    pointer,
    problem,
    help,
    isRequired: field.isRequired && !isGenerated,
    hasDefault: field.standard !== null,
  }
  if (field.kind === 'switch') {
    return (
      <FormField errorText={faultAt(problem, pointer)}>
        <Checkbox checked={value === true} description={help} onChange={({ detail }) => onChange(detail.checked)}>
          {field.label}
        </Checkbox>
      </FormField>
    )
  }
  if (field.kind === 'choice') {
    const options = [...field.choices]
    return (
      <Field {...common}>
        <Select
          selectedOption={options.find((option) => option.value === value) ?? null}
          options={options}
          ariaRequired={field.isRequired}
          onChange={({ detail }) => onChange(detail.selectedOption.value ?? '')}
        />
      </Field>
    )
  }
  const constraint = isGenerated ? texts.generated : field.kind === 'list' ? texts.commas : undefined
  return (
    <TextField
      {...common}
      constraint={constraint}
      value={String(value)}
      type={isSecret ? 'password' : field.kind === 'number' ? 'number' : 'text'}
      onChange={onChange}
    />
  )
}

/** Says its language where the page has another one, for whoever has it read aloud. */
function EnglishText({ text }: { text: string }) {
  return useLanguage() === 'en' ? text : <span lang="en">{text}</span>
}
