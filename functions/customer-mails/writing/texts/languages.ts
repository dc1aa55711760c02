import { type Voice, voiceLanguages } from '../../../brands/voice.ts'

/** A language of mails to customers; a file of texts each. */
export type Language = Voice['language']

export function isLanguage(code: string): code is Language {
  return (voiceLanguages as readonly string[]).includes(code)
}
