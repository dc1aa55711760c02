/** Languages of customers' mails; a file of texts each. */
export const languages = ['en', 'de', 'fr', 'es', 'ja'] as const
export type Language = (typeof languages)[number]

export function isLanguage(code: string): code is Language {
  return (languages as readonly string[]).includes(code)
}
