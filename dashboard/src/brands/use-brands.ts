import { useQuery } from '@tanstack/react-query'
import { readDirectory } from '../api'

/** Names of all brands and storefronts. They change seldom. */
export function useDirectory() {
  return useQuery({
    queryKey: ['directory'],
    queryFn: async ({ signal }) => (await readDirectory({ signal, throwOnError: true })).data,
    staleTime: 5 * 60_000,
  })
}

type Names = Readonly<Record<string, string>>

/** Names of brands by id; ids stand for them until they are known. */
export function useBrandNames(): Names {
  return namesOf(useDirectory().data?.brands)
}

/** Names of storefronts by id. */
export function useStorefrontNames(): Names {
  return namesOf(useDirectory().data?.storefronts)
}

function namesOf(named: readonly { readonly id: string; readonly name: string }[] = []): Names {
  return Object.fromEntries(named.map(({ id, name }) => [id, name]))
}
