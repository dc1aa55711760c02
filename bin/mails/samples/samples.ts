import type { Voice } from '../../../functions/brands/voice.ts'
import type { MailStory } from '../../../functions/customer-mails/writing/mail-story.ts'
import { hardStories } from './hard-stories.ts'
import { sampleOrder, sampleStories } from './sample-story.ts'

const locales: Readonly<Record<Voice['language'], string>> = {
  en: 'en-US',
  de: 'de-DE',
  fr: 'fr-FR',
  es: 'es-ES',
  ja: 'ja-JP',
}

/** A story of each occasion, then those that are hard to show; of a brand's own support contact and currency. */
export function samplesOf(
  language: Voice['language'],
  currency: string,
  { support, returnPolicyUrl }: MailStory['brand'],
): Readonly<Record<string, MailStory>> {
  const own = { locale: locales[language], currency, brand: { support, returnPolicyUrl } }
  const ordinary = Object.entries(sampleStories).map(([name, story]) => [name, { ...story, ...own }] as const)
  const hard = Object.entries(hardStories).map(([name, story]) => {
    // What is written in a language of its own stays in it.
    const locale = story.locale === sampleOrder.locale ? own.locale : story.locale
    return [name, { ...story, brand: own.brand, locale }] as const
  })
  return Object.fromEntries([...ordinary, ...hard])
}
