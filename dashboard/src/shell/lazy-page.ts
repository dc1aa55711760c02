import { type ComponentType, lazy } from 'react'

/**
 * A page that is loaded when it is opened; without a connection, when there is one again. A browser remembers that a part
 * could not be loaded, and tries it once only.
 */
export function lazyPage(load: () => Promise<{ readonly default: ComponentType }>) {
  return lazy(async () => {
    await online()
    return load()
  })
}

function online(): Promise<void> {
  if (navigator.onLine) return Promise.resolve()
  return new Promise((resolve) => addEventListener('online', () => resolve(), { once: true }))
}
