import { useCallback, useState } from 'react'
import { draftOf, forgetDraft, isChanged, keepDraft } from './drafts.ts'

/**
 * State of a form that is still there when its dialog is opened again, or the page is come back to. `forget` once it was
 * sent. `startAfresh` is null unless the form was opened with what somebody had left in it.
 */
export function useDraft<Draft>(name: string, initial: Draft) {
  const [draft, setDraft] = useState<Draft>(() => draftOf<Draft>(name) ?? initial)
  const [isKept, setKept] = useState(() => isChanged(name, initial))
  const change = useCallback(
    (next: Draft) => {
      keepDraft(name, next)
      setDraft(next)
    },
    [name],
  )
  const forget = useCallback(() => forgetDraft(name), [name])
  const startAfresh = () => {
    forgetDraft(name)
    setDraft(initial)
    setKept(false)
  }
  return { draft, change, forget, startAfresh: isKept ? startAfresh : null }
}
