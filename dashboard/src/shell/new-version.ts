const KEY = 'diddo.reloaded-at'
const ONCE_MS = 60_000

/**
 * After a deployment, a page that was opened before may name chunks that are gone. Loading it again brings the new
 * version; a second failure within a minute has another cause, and is shown.
 */
export function reloadOnNewVersion(): void {
  addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(KEY) ?? 0)
    if (Date.now() - last < ONCE_MS) return
    sessionStorage.setItem(KEY, String(Date.now()))
    event.preventDefault()
    location.reload()
  })
}
