import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import type { ReactNode } from 'react'
import type { Problem } from '../asking/failure.ts'
import { useOwnTexts } from '../texts/use-texts.tsx'
import { faultAt } from './faults.ts'
import { formTexts } from './form-texts.ts'

interface FieldProps {
  readonly label: string
  readonly pointer: string
  readonly problem: Problem | null
  readonly isRequired?: boolean
  /** It need not be filled in, and never is empty. */
  readonly hasDefault?: boolean
  readonly help?: ReactNode
  readonly constraint?: ReactNode
}

/** A field of the form, with what the API found wrong with it. */
export function Field({
  label,
  pointer,
  problem,
  help,
  constraint,
  children,
  ...props
}: FieldProps & { children: ReactNode }) {
  const texts = useOwnTexts(formTexts)
  return (
    <FormField
      label={props.isRequired || props.hasDefault ? label : `${label} ${texts.optional}`}
      description={help}
      constraintText={constraint}
      errorText={faultAt(problem, pointer)}
    >
      {children}
    </FormField>
  )
}

/** The most common field: one line of text. */
export function TextField(
  props: FieldProps & {
    readonly value: string
    readonly type?: 'text' | 'password' | 'number' | 'email' | 'url'
    readonly placeholder?: string
    readonly isDisabled?: boolean
    readonly onChange: (value: string) => void
  },
) {
  return (
    <Field {...props}>
      <Input
        value={props.value}
        type={props.type ?? 'text'}
        placeholder={props.placeholder ?? ''}
        disabled={props.isDisabled ?? false}
        ariaRequired={props.isRequired ?? false}
        autoComplete={false}
        spellcheck={false}
        onChange={({ detail }) => props.onChange(detail.value)}
      />
    </Field>
  )
}
