import { applyDensity, applyMode, Density, Mode } from '@cloudscape-design/global-styles'
import { useSyncExternalStore } from 'react'

/** What one person chose in this browser. Nothing of it is about customers. */
export interface Preferences {
  readonly appearance: 'system' | 'light' | 'dark'
  readonly density: 'comfortable' | 'compact'
  readonly language: string | null
  readonly shortcuts: boolean
  readonly menuOpen: boolean
  /** Columns of the list of orders, in their order; null for the usual ones. */
  readonly orderColumns: readonly string[] | null
  /** Own views of the list of orders: a name and its query. */
  readonly orderViews: readonly { readonly name: string; readonly query: string }[]
}

const KEY = 'diddo.preferences'
const usual: Preferences = {
  appearance: 'system',
  density: 'comfortable',
  language: null,
  shortcuts: true,
  menuOpen: true,
  orderColumns: null,
  orderViews: [],
}

const listeners = new Set<() => void>()
let current = read()

function read(): Preferences {
  try {
    return { ...usual, ...JSON.parse(localStorage.getItem(KEY) ?? '{}') }
  } catch {
    return usual
  }
}

export function preferences(): Preferences {
  return current
}

export function changePreferences(changes: Partial<Preferences>): void {
  current = { ...current, ...changes }
  localStorage.setItem(KEY, JSON.stringify(current))
  applyLook()
  for (const listener of listeners) listener()
}

export function usePreferences(): Preferences {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, preferences)
}

const darkSystem = matchMedia('(prefers-color-scheme: dark)')
darkSystem.addEventListener('change', applyLook)

/** Light or dark, and the density, of the whole page. */
export function applyLook(): void {
  const isDark = current.appearance === 'system' ? darkSystem.matches : current.appearance === 'dark'
  applyMode(isDark ? Mode.Dark : Mode.Light)
  applyDensity(current.density === 'compact' ? Density.Compact : Density.Comfortable)
}
