import { useLanguage, useTexts } from '../texts/use-texts.tsx'
import { useSettings } from './use-settings.tsx'

/** Turns the code of a reason into words: those of the platform, else the usual ones; a code that nobody knows stays. */
export function useReasonTitles(of: 'refund' | 'return'): (code: string) => string {
  const own = useSettings().reasons?.[of] ?? []
  const { acting, refund } = useTexts()
  const language = useLanguage()
  const usual = of === 'refund' ? refund.reasons : acting.return.reasons
  return (code) => own.find((reason) => reason.code === code)?.title[language] ?? usual[code] ?? code
}
