import { useQuery } from '@tanstack/react-query'
import { listManagedBrands } from '../api'
import { useMember } from '../session/use-session.tsx'

/** Names of brands by id, where the member may list brands; elsewhere ids stand for them. They change seldom. */
export function useBrandNames(): Readonly<Record<string, string>> {
  const { isAdmin } = useMember()
  const { data = [] } = useQuery({
    queryKey: ['brands'],
    queryFn: async ({ signal }) => (await listManagedBrands({ signal, throwOnError: true })).data.data,
    enabled: isAdmin,
    staleTime: 5 * 60_000,
  })
  return Object.fromEntries(data.map(({ id, name }) => [id, name]))
}
