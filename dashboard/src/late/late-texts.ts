import type { Language } from '../texts/languages.ts'

/** The list of brands that have not decided in time. */
const en = {
  title: 'Late brands',
  description: 'Orders that their brand has neither accepted nor refused in time, longest first',
  empty: 'No brand is late.',
  why: 'Why it waits',
  undecided: 'The brand has not decided in time',
  tries: 'Tries',
  tried: (count: number) => (count === 1 ? '1 try' : `${count} tries`),
}

const de: typeof en = {
  title: 'Marken im Verzug',
  description: 'Bestellungen, die ihre Marke nicht rechtzeitig angenommen oder abgelehnt hat, älteste zuerst',
  empty: 'Keine Marke ist im Verzug.',
  why: 'Warum sie wartet',
  undecided: 'Die Marke hat nicht rechtzeitig entschieden',
  tries: 'Versuche',
  tried: (count) => (count === 1 ? '1 Versuch' : `${count} Versuche`),
}

export const lateTexts: Readonly<Record<Language, typeof en>> = { en, de }
