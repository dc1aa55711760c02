import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Texts } from './english.ts'
import { formatLocale, type Language } from './languages.ts'
import { showMoney } from './money.ts'
import { showAge, showClock, showDay, showExactTime, showTime } from './times.ts'

const context = createContext<{ texts: Texts; language: Language; locale: string } | null>(null)

export function TextsProvider(props: { texts: Texts; language: Language; children: ReactNode }) {
  const { texts, language, children } = props
  const value = useMemo(
    () => ({ texts, language, locale: formatLocale(language, navigator.languages) }),
    [texts, language],
  )
  return <context.Provider value={value}>{children}</context.Provider>
}

function useContextValue() {
  const value = useContext(context)
  if (value === null) throw new Error('There is no catalogue of texts here.')
  return value
}

/** The catalogue of the language in use. */
export function useTexts(): Texts {
  return useContextValue().texts
}

/** The texts of a part that is loaded when it is needed: they come with it, and make no first load larger. */
export function useOwnTexts<OwnTexts>(texts: Readonly<Record<Language, OwnTexts>>): OwnTexts {
  return texts[useContextValue().language]
}

/** The language in use. */
export function useLanguage(): Language {
  return useContextValue().language
}

/** Amounts and times as the person reads them. */
export function useFormats() {
  const { locale } = useContextValue()
  return useMemo(
    () => ({
      locale,
      money: (amount: number, currency: string) => showMoney(locale, amount, currency),
      time: (time: string) => showTime(locale, time),
      clock: (time: string) => showClock(locale, time),
      day: (time: string) => showDay(locale, time),
      exactTime: (time: string) => showExactTime(locale, time),
      age: (time: string) => showAge(locale, time, Date.now()),
      list: (parts: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction') =>
        new Intl.ListFormat(locale, { type }).format(parts),
    }),
    [locale],
  )
}
