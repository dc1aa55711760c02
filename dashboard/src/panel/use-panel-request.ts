import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import { useSettings } from '../settings/use-settings.tsx'
import { type FromPanel, orderOfAddress, type PanelRequest, readPanelMessage } from './panel-messages.ts'

/** What is to be shown: by the address at first, then by the help desk around the panel, or by who types in it. */
export function usePanelRequest(): [PanelRequest | null, (next: PanelRequest) => void] {
  const [parameters] = useSearchParams()
  const { panel } = useSettings()
  const [request, setRequest] = useState(() => orderOfAddress(parameters))

  useEffect(() => {
    if (window.parent === window) return
    const take = ({ source, origin, data }: MessageEvent) => {
      // Browsers let nobody else frame the panel. This also holds where a page within the help desk sends messages.
      if (source !== window.parent || !panel?.frameAncestors.includes(origin)) return
      const next = readPanelMessage(data, () => crypto.randomUUID())
      if (next !== null) setRequest(next)
    }
    window.addEventListener('message', take)
    tellHelpDesk({ type: 'diddo.ready' })
    return () => window.removeEventListener('message', take)
  }, [panel])

  return [request, setRequest]
}

/** The help desk can give the frame the height that its content has. */
export function useToldHeight(): void {
  useEffect(() => {
    if (window.parent === window) return
    const observer = new ResizeObserver(() => {
      tellHelpDesk({ type: 'diddo.height', height: Math.ceil(document.body.getBoundingClientRect().height) })
    })
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [])
}

function tellHelpDesk(message: FromPanel): void {
  // Whoever reads it learns that a panel is there, which the frame around it shows anyway.
  window.parent.postMessage(message, '*')
}
