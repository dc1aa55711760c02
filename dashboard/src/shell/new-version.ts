import { useEffect, useState } from 'react'
import { BASE } from './use-follow.ts'

const KEY = 'diddo.reloaded-at'
const ONCE_MS = 60_000

/**
 * After a deployment, a page that was opened before may name chunks that are gone. Loading it again brings the new
 * version; a second failure within a minute has another cause, and is shown.
 */
export function reloadOnNewVersion(): void {
  addEventListener('vite:preloadError', (event) => {
    // Without a connection nothing is newer, and whoever loads the page again loses all of it.
    if (!navigator.onLine) return
    const last = Number(sessionStorage.getItem(KEY) ?? 0)
    if (Date.now() - last < ONCE_MS) return
    sessionStorage.setItem(KEY, String(Date.now()))
    event.preventDefault()
    location.reload()
  })
}

const LOOK_EVERY_MS = 5 * 60_000

/** The scripts that a page of the dashboard names: they have other names after a deployment that changed something. */
export function scriptsIn(page: string): string {
  return [...page.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, name]) => name).join(' ')
}

/** Whether the server has another version than this page. Asked when somebody comes back to it, and now and then. */
export function useNewVersion(): boolean {
  const [isNew, setNew] = useState(false)
  useEffect(() => {
    if (isNew) return
    const own = [...document.scripts].map((script) => script.getAttribute('src')).join(' ')
    const look = async () => {
      if (document.hidden) return
      const answer = await fetch(`${BASE}/`, { cache: 'no-cache' }).catch(() => null)
      const theirs = answer?.ok ? scriptsIn(await answer.text()) : ''
      if (theirs !== '' && theirs !== own) setNew(true)
    }
    const timer = setInterval(look, LOOK_EVERY_MS)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [isNew])
  return isNew
}
