/** Languages of mails and pages; a file of texts each. */
export const languages = ['en', 'de'] as const
export type Language = (typeof languages)[number]
