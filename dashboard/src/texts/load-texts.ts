import type { I18nProviderProps } from '@cloudscape-design/components/i18n'
import type { Texts } from './english.ts'
import type { Language } from './languages.ts'

export interface LoadedTexts {
  readonly language: Language
  readonly texts: Texts
  /** Cloudscape's own texts. */
  readonly messages: I18nProviderProps.Messages
}

/** Only the language in use is loaded. */
export async function loadTexts(language: Language): Promise<LoadedTexts> {
  const [texts, messages] = await (language === 'de' ? german() : english())
  return { language, texts, messages }
}

async function english() {
  const [{ english }, { default: messages }] = await Promise.all([
    import('./english.ts'),
    import('@cloudscape-design/components/i18n/messages/all.en'),
  ])
  return [english, messages] as const
}

async function german() {
  const [{ german }, { default: messages }] = await Promise.all([
    import('./german.ts'),
    import('@cloudscape-design/components/i18n/messages/all.de'),
  ])
  return [german, messages] as const
}
