import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'

interface SplitPanel {
  readonly panel: ReactNode
  show(panel: ReactNode): void
  close(): void
}

const context = createContext<SplitPanel | null>(null)

/** Lets a page open the panel beside its content. */
export function SplitPanelSlot({ children }: { children: ReactNode }) {
  const [panel, setPanel] = useState<ReactNode>(null)
  const close = useCallback(() => setPanel(null), [])
  const value = useMemo(() => ({ panel, show: setPanel, close }), [panel, close])
  return <context.Provider value={value}>{children}</context.Provider>
}

export function useSplitPanel(): SplitPanel {
  const value = useContext(context)
  if (value === null) throw new Error('There is no frame around this page.')
  return value
}
