import Button from '@cloudscape-design/components/button'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import { useState } from 'react'
import { Choice } from '../listing/choice.tsx'
import { OriginChoices } from '../listing/origin-choices.tsx'
import { tagOf } from '../marks/tag.ts'
import { useMemberNames } from '../members/use-members.ts'
import { useMember } from '../session/use-session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { type FilterName, type Filters, withFilter } from './filters.ts'

/** Plain selects beside each other: each says what it filters by, and takes effect at once. */
export function FilterBar({ filters, onChange }: { filters: Filters; onChange: (filters: Filters) => void }) {
  const { orders, states } = useTexts()
  const texts = orders.filters
  const set = (name: FilterName) => (value: string | null) => onChange(withFilter(filters, name, value))
  return (
    <div className="filter-bar">
      <Choice label={texts.status} value={filters.status} options={states.order} onChange={set('status')} />
      <Choice
        label={texts.attention}
        value={filters.attention}
        options={{ any: texts.anyAttention, ...states.attention }}
        onChange={set('attention')}
      />
      <Choice
        label={texts.fulfillment}
        value={filters.fulfillment}
        options={states.fulfillment}
        onChange={set('fulfillment')}
      />
      <Choice label={texts.refund} value={filters.refund} options={states.refund} onChange={set('refund')} />
      <OriginChoices filters={filters} set={set} />
      <Choice label={texts.assignee} value={filters.assignee} options={useAssignees()} onChange={set('assignee')} />
      <TagFilter key={filters.tag ?? ''} tag={filters.tag ?? ''} onChange={set('tag')} />
      <Day label={texts.day} value={filters.day} onChange={set('day')} />
      <Day label={texts.until} value={filters.until} onChange={set('until')} />
      {Object.keys(filters).length > 0 && (
        <Button variant="link" iconName="close" onClick={() => onChange({})}>
          {texts.clear}
        </Button>
      )}
    </div>
  )
}

/** Oneself; and for administrators, who know the members, the others. */
function useAssignees(): Readonly<Record<string, string>> {
  const { orders } = useTexts()
  const { id } = useMember()
  return { ...Object.fromEntries(useMemberNames()), [id]: orders.filters.me }
}

/** Takes effect when the whole tag is written. */
function TagFilter({ tag, onChange }: { tag: string; onChange: (tag: string | null) => void }) {
  const { orders } = useTexts()
  const [typed, setTyped] = useState(tag)
  const apply = () => {
    const wanted = tagOf(typed)
    if (wanted !== tag) onChange(wanted === '' ? null : wanted)
  }
  return (
    <FormField label={orders.filters.tag}>
      <Input
        value={typed}
        onChange={({ detail }) => setTyped(detail.value)}
        onBlur={apply}
        onKeyDown={({ detail }) => {
          if (detail.key === 'Enter') apply()
        }}
      />
    </FormField>
  )
}

interface DayProps {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (value: string | null) => void
}

function Day({ label, value = '', onChange }: DayProps) {
  return (
    <FormField label={label}>
      <Input
        nativeInputAttributes={{ type: 'date' }}
        value={value}
        onChange={({ detail }) => onChange(detail.value === '' ? null : detail.value)}
      />
    </FormField>
  )
}
