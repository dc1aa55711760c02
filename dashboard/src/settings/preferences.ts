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
let usual: Preferences = {
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
  return { ...usual, ...stored() }
}

function stored(): Partial<Preferences> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}')
  } catch {
    return {}
  }
}

/** What holds where this person has chosen nothing: the platform's own defaults. */
export function setUsualPreferences(changes: Partial<Preferences>): void {
  usual = { ...usual, ...changes }
  current = read()
}

export function preferences(): Preferences {
  return current
}

export function changePreferences(changes: Partial<Preferences>): void {
  current = { ...current, ...changes }
  // Only what somebody chose: the platform's defaults may change for the rest.
  localStorage.setItem(KEY, JSON.stringify({ ...stored(), ...changes }))
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
  applyMode(isDarkNow() ? Mode.Dark : Mode.Light)
  applyDensity(current.density === 'compact' ? Density.Compact : Density.Comfortable)
}

/** Whether the page is dark at this moment. */
export function isDarkNow(): boolean {
  return current.appearance === 'system' ? darkSystem.matches : current.appearance === 'dark'
}
