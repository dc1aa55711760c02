import type { Language } from '../../customer-mails/writing/texts/languages.ts'
import type { PageTexts } from './page-texts.ts'
import { german } from './texts-de.ts'
import { english } from './texts-en.ts'
import { spanish } from './texts-es.ts'
import { french } from './texts-fr.ts'
import { japanese } from './texts-ja.ts'

const all: Readonly<Record<Language, PageTexts>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  ja: japanese,
}

export function pageTextsOf(language: Language): PageTexts {
  return all[language]
}
