import type { Contact } from '../../brands/contacts/contact.ts'
import type { NoticeTexts } from './every-text.ts'
import { textsDe } from './texts-de.ts'
import { textsEn } from './texts-en.ts'

const texts: Readonly<Record<Contact['language'], NoticeTexts>> = { en: textsEn, de: textsDe }

export function textsOf(language: Contact['language']): NoticeTexts {
  return texts[language]
}
