import { useQuery } from '@tanstack/react-query'
import { listFailing, readWork } from '../api'

const LOOK_AGAIN_MS = 30_000

export type Mode = 'live' | 'test'

/** Of orders of one mode, or of both. */
export function inMode(mode: Mode | null): { livemode?: 'true' | 'false' } {
  return mode === null ? {} : { livemode: mode === 'live' ? 'true' : 'false' }
}

/** Five bounded numbers; each may be missing by itself. */
export function useWork(mode: Mode | null) {
  return useQuery({
    queryKey: ['work', 'counts', mode],
    queryFn: async ({ signal }) => (await readWork({ query: inMode(mode), signal, throwOnError: true })).data,
    placeholderData: (before) => before,
    refetchInterval: LOOK_AGAIN_MS,
  })
}

export function useFailing(mode: Mode | null) {
  return useQuery({
    queryKey: ['work', 'failing', mode],
    queryFn: async ({ signal }) => (await listFailing({ query: inMode(mode), signal, throwOnError: true })).data,
    placeholderData: (before) => before,
    refetchInterval: LOOK_AGAIN_MS,
  })
}
