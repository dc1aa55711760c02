import { useQuery } from '@tanstack/react-query'
import { listIntegrations, type ReadSupportBrandResponse, readBrand, readSupportBrand } from '../api'

export type ShownBrand = ReadSupportBrandResponse

const LOOK_AGAIN_MS = 30_000

/** What everybody at the desk may know of a brand. */
export function useBrand(brandId: string) {
  return useQuery({
    queryKey: ['brand', brandId],
    queryFn: async ({ signal }) => (await readSupportBrand({ path: { brandId }, signal, throwOnError: true })).data,
    refetchInterval: LOOK_AGAIN_MS,
  })
}

/** With its settings; for administrators. */
export function useManagedBrand(brandId: string | undefined) {
  return useQuery({
    queryKey: ['brand', brandId, 'managed'],
    queryFn: async ({ signal }) =>
      (await readBrand({ path: { brandId: brandId ?? '' }, signal, throwOnError: true })).data,
    enabled: brandId !== undefined,
  })
}

/** The fields that each integration declares; for administrators. They change with a deployment only. */
export function useIntegrations() {
  return useQuery({
    queryKey: ['integrations'],
    queryFn: async ({ signal }) => (await listIntegrations({ signal, throwOnError: true })).data.data,
    staleTime: Number.POSITIVE_INFINITY,
  })
}
