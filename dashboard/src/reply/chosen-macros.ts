import type { Macro } from './macro.ts'
import { usualMacros } from './usual-macros.ts'

/** The texts that the deployment has chosen, or the usual ones. `macros` is of `config.json`, from outside. */
export function macrosOf(settings: object): readonly Macro[] {
  const chosen: unknown = Reflect.get(settings, 'macros')
  const macros = Array.isArray(chosen) ? chosen.filter(isMacro) : []
  return macros.length > 0 ? macros : usualMacros
}

function isMacro(value: unknown): value is Macro {
  if (typeof value !== 'object' || value === null) return false
  const { id, title, text } = value as Record<string, unknown>
  return typeof id === 'string' && isInBoth(title) && isInBoth(text)
}

function isInBoth(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { en, de } = value as Record<string, unknown>
  return typeof en === 'string' && typeof de === 'string'
}
