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

/**
 * With its settings; for administrators, whose form it begins. It is read when the form is opened and not again: what is
 * typed belongs to the version that was read.
 */
export function useManagedBrand(brandId: string) {
  return useQuery({
    queryKey: ['managed-brand', brandId],
    queryFn: async ({ signal }) => (await readBrand({ path: { brandId }, signal, throwOnError: true })).data,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
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
