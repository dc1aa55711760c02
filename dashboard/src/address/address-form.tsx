import FormField from '@cloudscape-design/components/form-field'
import Grid from '@cloudscape-design/components/grid'
import Input from '@cloudscape-design/components/input'
import Select from '@cloudscape-design/components/select'
import { useMemo } from 'react'
import { useFormats, useOwnTexts } from '../texts/use-texts.tsx'
import { addressTexts } from './address-texts.ts'
import { type AddressDraft, type AddressField, addressFields } from './check-address.ts'
import { countryOptions } from './countries.ts'

export type ShownFaults = Readonly<
  Partial<Record<AddressField, string | { readonly code: string; readonly detail: string }>>
>

interface Props {
  readonly draft: AddressDraft
  readonly faults: ShownFaults
  /** Codes of the countries that can be chosen; null for all. */
  readonly served: readonly string[] | null
  readonly onChange: (draft: AddressDraft) => void
}

/** Of twelve columns, where there is room. */
const widths: Readonly<Record<AddressField, number>> = {
  firstName: 6,
  lastName: 6,
  company: 12,
  address1: 7,
  address2: 5,
  postalCode: 3,
  city: 5,
  region: 4,
  country: 7,
  phone: 5,
}
const REQUIRED: readonly AddressField[] = ['address1', 'city', 'country']

export function AddressForm({ draft, faults, served, onChange }: Props) {
  const texts = useOwnTexts(addressTexts)
  return (
    <Grid gridDefinition={addressFields.map((field) => ({ colspan: { default: 12, xs: widths[field] } }))}>
      {addressFields.map((field) => {
        const hint = field === 'region' ? texts.regionText : field === 'phone' ? texts.phoneText : undefined
        const fault = textOfFault(faults[field], texts.faults)
        return (
          <FormField
            key={field}
            label={
              REQUIRED.includes(field) ? (
                texts.fields[field]
              ) : (
                <>
                  {texts.fields[field]} <i>– {texts.optional}</i>
                </>
              )
            }
            stretch
            {...(hint === undefined ? {} : { constraintText: hint })}
            {...(fault === null ? {} : { errorText: fault })}
          >
            {field === 'country' ? (
              <Country value={draft.country} served={served} onChange={(country) => onChange({ ...draft, country })} />
            ) : (
              <Input
                value={draft[field]}
                // What the browser remembers of other customers must not come up here.
                autoComplete={false}
                onChange={({ detail }) => onChange({ ...draft, [field]: detail.value })}
              />
            )}
          </FormField>
        )
      })}
    </Grid>
  )
}

function Country(props: { value: string; served: readonly string[] | null; onChange: (code: string) => void }) {
  const texts = useOwnTexts(addressTexts)
  const { locale } = useFormats()
  const options = useMemo(() => countryOptions(locale, props.served), [locale, props.served])
  return (
    <Select
      options={options}
      selectedOption={options.find(({ value }) => value === props.value) ?? null}
      placeholder={texts.choose}
      filteringType="auto"
      filteringPlaceholder={texts.find}
      filteringAriaLabel={texts.find}
      virtualScroll
      onChange={({ detail }) => props.onChange(detail.selectedOption.value ?? '')}
    />
  )
}

function textOfFault(fault: ShownFaults[AddressField], texts: Readonly<Record<string, string>>): string | null {
  if (fault === undefined) return null
  return typeof fault === 'string' ? (texts[fault] ?? fault) : (texts[fault.code] ?? fault.detail)
}
