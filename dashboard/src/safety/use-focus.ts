import type { ButtonProps } from '@cloudscape-design/components/button'
import { useCallback } from 'react'

/** Gives the focus to a button that takes the place of the one that was pressed, which would leave it nowhere. */
export function useFocus() {
  return useCallback((button: ButtonProps.Ref | null) => {
    // After the dialog has drawn it.
    if (button !== null) setTimeout(() => button.focus(), 0)
  }, [])
}
