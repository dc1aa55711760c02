import { useSyncExternalStore } from 'react'

/** Below this, tables become blocks, and what stands beside each other stands below each other. */
const narrow = matchMedia('(max-width: 699px)')

export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      narrow.addEventListener('change', listener)
      return () => narrow.removeEventListener('change', listener)
    },
    () => narrow.matches,
  )
}
