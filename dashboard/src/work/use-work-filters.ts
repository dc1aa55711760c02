import { useSearchParams } from 'react-router'

const names = ['mode', 'brand', 'storefront'] as const
export type WorkFilterName = (typeof names)[number]
export type WorkFilters = Readonly<Partial<Record<WorkFilterName, string>>>

/** The filters of a list of work, which are in its address. */
export function useWorkFilters() {
  const [query, setQuery] = useSearchParams()
  const filters: WorkFilters = Object.fromEntries(
    names.flatMap((name) => {
      const value = query.get(name)
      return value === null || value === '' ? [] : [[name, value]]
    }),
  )
  return {
    filters,
    set: (name: WorkFilterName) => (value: string | null) => {
      const { [name]: _, ...others } = filters
      setQuery(value === null ? others : { ...others, [name]: value })
    },
  }
}

/** As the API has them. */
export function asQuery({ mode, brand, storefront }: WorkFilters) {
  const livemode: 'true' | 'false' = mode === 'live' ? 'true' : 'false'
  return {
    ...(mode === undefined ? {} : { livemode }),
    ...(brand === undefined ? {} : { brandId: brand }),
    ...(storefront === undefined ? {} : { storefrontId: storefront }),
  }
}
