import FormField from '@cloudscape-design/components/form-field'
import Select from '@cloudscape-design/components/select'
import { useTexts } from '../texts/use-texts.tsx'

interface Props {
  readonly label: string
  readonly value: string | undefined
  readonly options: Readonly<Record<string, string>>
  readonly onChange: (value: string | null) => void
}

/** A filter of a list: one of some values, or any. */
export function Choice(props: Props) {
  const { orders } = useTexts()
  const any = { value: '', label: orders.filters.any }
  const options = Object.entries(props.options).map(([value, label]) => ({ value, label }))
  const chosen =
    options.find(({ value }) => value === props.value) ??
    (props.value ? { value: props.value, label: props.value } : any)
  return (
    <FormField label={props.label}>
      <Select
        selectedOption={chosen}
        options={[any, ...options]}
        filteringType={options.length > 10 ? 'auto' : 'none'}
        onChange={({ detail }) => props.onChange(detail.selectedOption.value || null)}
      />
    </FormField>
  )
}
