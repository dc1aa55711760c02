import { useSyncExternalStore } from 'react'
import type { SearchKind } from './recognise.ts'

/** What somebody searched for last. In memory only: it may be a customer's e-mail address, and belongs in no URL and no storage. */
export interface Searched {
  readonly query: string
  /** Null: everything that it may be. */
  readonly kind: SearchKind | null
  /** Of this search, and nothing that can be read from it. */
  readonly id: string
  /** Whether its only order was opened by itself already. */
  readonly isOpened: boolean
}

let searched: Searched | null = null
const listeners = new Set<() => void>()

export function search(next: Searched | null): void {
  searched = next
  for (const listener of listeners) listener()
}

export function useSearched(): Searched | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => searched,
  )
}
