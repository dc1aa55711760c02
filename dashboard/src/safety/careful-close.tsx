import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import type { Sending } from '../asking/use-safe-send.ts'
import { notify } from '../shell/notices.tsx'
import { useOwnTexts } from '../texts/use-texts.tsx'
import { safetyTexts } from './safety-texts.ts'
import { useFocus } from './use-focus.ts'

/** Does not let a dialog be closed by the way while nobody knows what became of it. `what`: the dialog’s title. */
export function useCarefulClose(state: Sending<unknown>, what: string, onClose: () => void) {
  const texts = useOwnTexts(safetyTexts)
  const [isAsking, setAsking] = useState(false)
  const focused = useFocus()
  const isOpen = state.name === 'sending' || state.name === 'unknown'
  const leave = () => {
    notify({ id: `unknown ${what}`, type: 'warning', header: texts.left(what), text: texts.leftText })
    onClose()
  }
  const stay = () => {
    // The question takes its button along; without a focus in it, the dialog would hear no key.
    document.querySelector<HTMLElement>('[role="dialog"] button')?.focus()
    setAsking(false)
  }
  return {
    close: () => (isOpen ? setAsking(true) : onClose()),
    question:
      isAsking && isOpen ? (
        <Alert
          type="warning"
          header={texts.leaveTitle}
          action={
            <SpaceBetween direction="horizontal" size="xs">
              <Button ref={focused} onClick={stay}>
                {texts.stay}
              </Button>
              <Button variant="link" onClick={leave}>
                {texts.leave}
              </Button>
            </SpaceBetween>
          }
        >
          {texts.leaveText}
        </Alert>
      ) : null,
  }
}
