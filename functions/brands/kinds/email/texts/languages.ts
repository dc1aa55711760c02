/** Languages of mails and pages, with a file of texts each, and their names for the people who choose one. */
export const languageNames = { en: 'English', de: 'German' } as const
export type Language = keyof typeof languageNames
export const languages = Object.keys(languageNames) as readonly Language[]
