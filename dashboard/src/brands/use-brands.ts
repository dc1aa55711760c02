import { useQuery } from '@tanstack/react-query'
import { listBrands } from '../api'

/** Every brand of the platform; they change seldom. */
export function useBrands() {
  return useQuery({
    queryKey: ['brands'],
    queryFn: async ({ signal }) => (await listBrands({ signal, throwOnError: true })).data.data,
    staleTime: 5 * 60_000,
  })
}

/** Names by id; ids stand for names that are not known yet. */
export function useBrandNames(): Readonly<Record<string, string>> {
  const { data = [] } = useBrands()
  return Object.fromEntries(data.map(({ id, name }) => [id, name]))
}
