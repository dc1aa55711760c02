import { useQuery } from '@tanstack/react-query'
import { listFailing, readWork } from '../api'

const LOOK_AGAIN_MS = 30_000

/** Five bounded numbers of live and test orders; each may be missing by itself. */
export function useWork() {
  return useQuery({
    queryKey: ['work', 'counts'],
    queryFn: async ({ signal }) => (await readWork({ signal, throwOnError: true })).data,
    refetchInterval: LOOK_AGAIN_MS,
  })
}

export function useFailing() {
  return useQuery({
    queryKey: ['work', 'failing'],
    queryFn: async ({ signal }) => (await listFailing({ signal, throwOnError: true })).data,
    refetchInterval: LOOK_AGAIN_MS,
  })
}
