import { useCallback, useState } from 'react'
import { draftOf, forgetDraft, keepDraft } from './drafts.ts'

/**
 * State of a form that is still there when its dialog is opened again, or the page is come back to. `forget` once it was
 * sent.
 */
export function useDraft<Draft>(name: string, initial: Draft) {
  const [draft, setDraft] = useState<Draft>(() => draftOf<Draft>(name) ?? initial)
  const change = useCallback(
    (next: Draft) => {
      keepDraft(name, next)
      setDraft(next)
    },
    [name],
  )
  const forget = useCallback(() => forgetDraft(name), [name])
  return { draft, change, forget }
}
