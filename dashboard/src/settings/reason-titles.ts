import { useLanguage, useTexts } from '../texts/use-texts.tsx'
import { useSettings } from './use-settings.tsx'

/** Turns the code of a reason into words: those of the platform, else the usual ones; a code that nobody knows stays. */
export function useReasonTitles(of: 'refund' | 'return' | 'reveal'): (code: string) => string {
  const own = useSettings().reasons?.[of] ?? []
  const { acting, customer, refund } = useTexts()
  const language = useLanguage()
  const usual = { refund: refund.reasons, return: acting.return.reasons, reveal: customer.dialog.reasons }[of]
  return (code) => own.find((reason) => reason.code === code)?.title[language] ?? usual[code] ?? code
}
