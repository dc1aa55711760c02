import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import FormField from '@cloudscape-design/components/form-field'
import Select from '@cloudscape-design/components/select'
import { useState } from 'react'
import { useDirectory } from '../brands/use-brands.ts'
import { Failed } from '../shell/failed.tsx'
import { useFormats, useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { monthsUntil, showMonth } from './months.ts'
import { settlementTexts } from './settlement-texts.ts'

export interface Choice {
  readonly brandId: string
  readonly month: string
  readonly livemode: 'true' | 'false'
}

interface Props {
  readonly chosen: Choice | null
  readonly isBusy: boolean
  readonly onChoose: (choice: Choice) => void
}

/** Which brand, which month. A brand takes one kind of orders, live or test, so that this follows from it. */
export function SettlementChoice({ chosen, isBusy, onChoose }: Props) {
  const texts = useOwnTexts(settlementTexts)
  const { shell } = useTexts()
  const { locale } = useFormats()
  const directory = useDirectory()
  const months = monthsUntil(new Date())
  const [brandId, setBrandId] = useState(chosen?.brandId ?? '')
  const [month, setMonth] = useState(chosen?.month ?? months[0] ?? '')
  const brands = directory.data?.brands ?? []
  const brandOptions = brands.map(({ id, name, livemode }) => ({
    value: id,
    label: name,
    ...(livemode ? {} : { labelTag: shell.mode.testOrder }),
  }))
  const monthOptions = months.map((value) => ({ value, label: showMonth(locale, value) }))
  const livemode = brands.find(({ id }) => id === brandId)?.livemode === false ? 'false' : 'true'
  if (directory.error !== null && directory.data === undefined) {
    return <Failed error={directory.error} onRetry={() => void directory.refetch()} />
  }
  return (
    <Container>
      <div className="filter-bar wide">
        <FormField label={texts.brand}>
          <Select
            selectedOption={brandOptions.find(({ value }) => value === brandId) ?? null}
            options={brandOptions}
            placeholder={texts.chooseBrand}
            filteringType={brandOptions.length > 10 ? 'auto' : 'none'}
            statusType={directory.isPending ? 'loading' : 'finished'}
            onChange={({ detail }) => setBrandId(detail.selectedOption.value ?? '')}
          />
        </FormField>
        <FormField label={texts.month}>
          <Select
            selectedOption={monthOptions.find(({ value }) => value === month) ?? null}
            options={monthOptions}
            onChange={({ detail }) => setMonth(detail.selectedOption.value ?? '')}
          />
        </FormField>
        <div>
          <Button
            variant="primary"
            loading={isBusy}
            disabled={brandId === ''}
            onClick={() => onChoose({ brandId, month, livemode })}
          >
            {texts.show}
          </Button>
        </div>
      </div>
    </Container>
  )
}
