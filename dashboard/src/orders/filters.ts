import { dayRange } from '../texts/times.ts'

/** The filters of the list as its address has them: no personal data, so that it can be kept and sent. */
export const filterNames = [
  'status',
  'state',
  'attention',
  'fulfillment',
  'refund',
  'brand',
  'storefront',
  'mode',
  'tag',
  'assignee',
  'day',
  'until',
] as const
export type FilterName = (typeof filterNames)[number]
export type Filters = Readonly<Partial<Record<FilterName, string>>>

export function filtersOf(query: URLSearchParams): Filters {
  return Object.fromEntries(
    filterNames.flatMap((name) => {
      const value = query.get(name)
      return value === null || value === '' ? [] : [[name, value]]
    }),
  )
}

/** In one order, so that the same filters always have the same address. */
export function queryOf(filters: Filters): string {
  const set = filterNames.flatMap((name) => (filters[name] === undefined ? [] : [[name, filters[name]]]))
  return new URLSearchParams(set).toString()
}

/** Without a value, the filter is taken away. */
export function withFilter(filters: Filters, name: FilterName, value: string | null): Filters {
  const { [name]: _, ...others } = filters
  return value === null ? others : { ...others, [name]: value }
}

export const presetViews = {
  all: {},
  attention: { attention: 'any' },
  active: { state: 'active' },
  past: { state: 'past' },
  refunded: { refund: 'partially_refunded' },
} as const satisfies Readonly<Record<string, Filters>>
export type PresetView = keyof typeof presetViews

/** A day of the person's own zone, or days until another one, become a range of instants. Days are whole. */
export function createdRange({ day, until }: Filters): { createdAfter?: string; createdBefore?: string } {
  const first = day === undefined ? null : dayRange(day)
  const last = until === undefined ? first : dayRange(until)
  return {
    ...(first === null ? {} : { createdAfter: first.from }),
    ...(last === null ? {} : { createdBefore: last.to }),
  }
}
