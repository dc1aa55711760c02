import type { Language } from '../texts/languages.ts'

/** A text for customers under a name, with placeholders such as `{orderNumber}`. */
export interface Macro {
  readonly id: string
  readonly title: Readonly<Record<Language, string>>
  readonly text: Readonly<Record<Language, string>>
}

/** What stands for a placeholder that the order has no value for, so that nobody sends it by mistake. */
export const OPEN = '…'

export interface FilledReply {
  readonly text: string
  /** Placeholders without a value. */
  readonly missing: readonly string[]
}

/** The text with its placeholders filled. One that is not known stays as it is written. */
export function fillMacro(text: string, facts: Readonly<Record<string, string | null>>): FilledReply {
  const missing = new Set<string>()
  const filled = text.replaceAll(/\{(\w+)\}/g, (written, name: string) => {
    const value = facts[name]
    if (value === undefined) return written
    if (value === null || value === '') missing.add(name)
    return value || `[${OPEN}]`
  })
  return { text: filled, missing: [...missing] }
}
