import { QueryClient } from '@tanstack/react-query'
import { failureOf } from './failure.ts'

const MOST_TRIES = 3

/** Reads are repeated when nobody knows what happened, and never when the API refused. Writes are never repeated by themselves. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        gcTime: 10 * 60_000,
        retry: (tries, error) => tries < MOST_TRIES && isWorthRepeating(error),
        refetchOnWindowFocus: true,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}

function isWorthRepeating(error: unknown): boolean {
  const failure = failureOf(error)
  return failure.kind === 'unknown' || failure.problem.code === 'rate_limited'
}
