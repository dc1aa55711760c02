import { useSyncExternalStore } from 'react'

let offlineSince: string | null = navigator.onLine ? null : new Date().toISOString()

/** Since when the browser says that it has no connection; null while it has one. */
export function useOfflineSince(): string | null {
  return useSyncExternalStore(
    (listener) => {
      const onChange = () => {
        offlineSince = navigator.onLine ? null : (offlineSince ?? new Date().toISOString())
        listener()
      }
      addEventListener('online', onChange)
      addEventListener('offline', onChange)
      return () => {
        removeEventListener('online', onChange)
        removeEventListener('offline', onChange)
      }
    },
    () => offlineSince,
  )
}
