import type { CustomerTexts } from './every-text.ts'
import type { Language } from './languages.ts'
import { german } from './texts-de.ts'
import { english } from './texts-en.ts'
import { spanish } from './texts-es.ts'
import { french } from './texts-fr.ts'
import { japanese } from './texts-ja.ts'

const all: Readonly<Record<Language, CustomerTexts>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  ja: japanese,
}

export function textsOf(language: Language): CustomerTexts {
  return all[language]
}
