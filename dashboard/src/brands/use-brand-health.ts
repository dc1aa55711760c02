import { useQueries, useQuery } from '@tanstack/react-query'
import {
  type ListManagedBrandsResponse,
  listManagedBrands,
  type ReadBrandHealthResponse,
  readBrandHealth,
} from '../api'

export type ListedBrand = ListManagedBrandsResponse['data'][number]

export interface BrandWithHealth {
  readonly brand: ListedBrand
  /** Null while it is not known. */
  readonly health: ReadBrandHealthResponse | null
  readonly isUnknown: boolean
}

/** The brands, each with its health, which loads apart so that one that fails hides no other. */
export function useBrandHealth() {
  const brands = useQuery({
    queryKey: ['brands'],
    queryFn: async ({ signal }) => (await listManagedBrands({ signal, throwOnError: true })).data.data,
    staleTime: 5 * 60_000,
  })
  const listed = brands.data ?? []
  const healths = useQueries({
    queries: listed.map(({ id }) => ({
      queryKey: ['brand-health', id],
      queryFn: async ({ signal }: { signal: AbortSignal }) =>
        (await readBrandHealth({ path: { brandId: id }, signal, throwOnError: true })).data,
      refetchInterval: 30_000,
    })),
  })
  const rows: readonly BrandWithHealth[] = listed.map((brand, index) => ({
    brand,
    health: healths[index]?.data ?? null,
    isUnknown: healths[index]?.isError ?? false,
  }))
  return { rows, error: brands.error, isPending: brands.isPending, refetch: brands.refetch }
}
