import { createContext, type ReactNode, useContext } from 'react'
import type { DashboardSettings } from './dashboard-settings.ts'

const context = createContext<DashboardSettings | null>(null)

export function SettingsProvider({ settings, children }: { settings: DashboardSettings; children: ReactNode }) {
  return <context.Provider value={settings}>{children}</context.Provider>
}

/** What the deployment says of itself. */
export function useSettings(): DashboardSettings {
  const settings = useContext(context)
  if (settings === null) throw new Error('There are no settings here.')
  return settings
}
