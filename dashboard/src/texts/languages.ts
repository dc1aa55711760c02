export const languages = { en: 'English', de: 'Deutsch' } as const
export type Language = keyof typeof languages

/** The person's choice, or the first of the browser's languages that there is. */
export function languageFrom(chosen: string | null, wanted: readonly string[]): Language {
  const isKnown = (name: string): name is Language => Object.hasOwn(languages, name)
  const names = [chosen ?? '', ...wanted.map((tag) => tag.slice(0, 2).toLowerCase())]
  return names.find(isKnown) ?? 'en'
}

/** How numbers and dates are written: the browser's own region where it speaks the language in use. */
export function formatLocale(language: Language, wanted: readonly string[]): string {
  return wanted.find((tag) => tag.toLowerCase().startsWith(language) && isValid(tag)) ?? language
}

/** Chromium gives `en-US@posix` where the system has no language; dates and numbers could not be written with it. */
function isValid(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
