import Button from '@cloudscape-design/components/button'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import type { ListActsData } from '../api'
import { Choice } from '../listing/choice.tsx'
import { useMemberNames } from '../members/use-members.ts'
import { dayRange } from '../texts/times.ts'
import { useTexts } from '../texts/use-texts.tsx'

/** The filters as the address has them. */
const names = ['act', 'member', 'day', 'order'] as const
type Name = (typeof names)[number]
export type AuditFilters = Readonly<Partial<Record<Name, string>>>

type Query = NonNullable<ListActsData['query']>

export function auditFiltersOf(query: URLSearchParams): AuditFilters {
  return Object.fromEntries(names.flatMap((name) => (query.get(name) ? [[name, query.get(name)]] : [])))
}

/** What the API is asked. A day is one of the reader's own zone. */
export function actsQueryOf({ act, member, day, order }: AuditFilters): Query {
  const range = day === undefined ? null : dayRange(day)
  return {
    ...(act === undefined ? {} : { act: act as NonNullable<Query['act']> }),
    ...(member === undefined ? {} : { memberId: member }),
    ...(order === undefined ? {} : { orderId: order }),
    ...(range === null ? {} : { createdAfter: range.from, createdBefore: range.to }),
  }
}

export function AuditFilterBar(props: {
  readonly filters: AuditFilters
  readonly onChange: (filters: AuditFilters) => void
}) {
  const { audit, orders } = useTexts()
  const { filters, onChange } = props
  const set = (name: Name) => (value: string | null) => {
    const { [name]: _, ...others } = filters
    onChange(value === null ? others : { ...others, [name]: value })
  }
  return (
    <div className="filter-bar">
      <Choice label={audit.filter.act} value={filters.act} options={audit.acts} onChange={set('act')} />
      <Choice
        label={audit.filter.member}
        value={filters.member}
        options={Object.fromEntries(useMemberNames())}
        onChange={set('member')}
      />
      <FormField label={audit.filter.day}>
        <Input
          nativeInputAttributes={{ type: 'date' }}
          value={filters.day ?? ''}
          onChange={({ detail }) => set('day')(detail.value === '' ? null : detail.value)}
        />
      </FormField>
      {filters.order !== undefined && (
        <FormField label={audit.order}>
          <Input value={filters.order} readOnly />
        </FormField>
      )}
      {Object.keys(filters).length > 0 && (
        <Button variant="link" iconName="close" onClick={() => onChange({})}>
          {orders.filters.clear}
        </Button>
      )}
    </div>
  )
}
