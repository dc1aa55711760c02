import { useEffect, useRef } from 'react'
import { useLocation, useNavigationType } from 'react-router'

/** Where somebody was on a page, by the entry of the browser's history. In memory: another visit begins at the top. */
const places = new Map<string, { readonly scroll: number; readonly link: string | null }>()

/** Brings people who come back to the same line of a list: scrolled as it was, and the link that they followed focused. */
export function useReturnPlace(isReady: boolean): void {
  const { key } = useLocation()
  const cameBack = useNavigationType() === 'POP'
  const restored = useRef<string | null>(null)

  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      if (link !== null) places.set(key, { scroll: scrollY, link: link.getAttribute('href') })
    }
    document.addEventListener('click', onClick, { capture: true })
    return () => document.removeEventListener('click', onClick, { capture: true })
  }, [key])

  useEffect(() => {
    if (!isReady || !cameBack || restored.current === key) return
    restored.current = key
    const place = places.get(key)
    if (place === undefined) return
    const link =
      place.link === null ? null : document.querySelector<HTMLElement>(`#content a[href="${CSS.escape(place.link)}"]`)
    link?.focus({ preventScroll: true })
    scrollTo(0, place.scroll)
  }, [key, isReady, cameBack])
}
