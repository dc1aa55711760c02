import type { Texts } from './every-text.ts'
import type { Language } from './languages.ts'
import { german } from './texts-de.ts'
import { english } from './texts-en.ts'

const all: Readonly<Record<Language, Texts>> = { en: english, de: german }

export function textsOf(language: Language): Texts {
  return all[language]
}
