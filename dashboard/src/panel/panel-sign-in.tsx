import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { useSession } from '../session/use-session.tsx'
import { BASE } from '../shell/use-follow.ts'
import { useOwnTexts } from '../texts/use-texts.tsx'
import { openSignInWindow } from './hand-over.ts'
import { panelTexts } from './panel-texts.ts'

/** For who is not signed in within this help desk, or not any more. */
export function PanelSignIn({ isOver }: { isOver: boolean }) {
  const texts = useOwnTexts(panelTexts).signIn
  const session = useSession()
  const [isBlocked, setBlocked] = useState(false)
  const begin = () => setBlocked(!openSignInWindow(`${BASE}/panel/sign-in`, (tokens) => session.signedIn(tokens)))
  return (
    <SpaceBetween size="s">
      <Box variant="p">{isOver ? texts.over : texts.text}</Box>
      <Button variant="primary" fullWidth onClick={begin}>
        {texts.button}
      </Button>
      {isBlocked && <Alert type="warning">{texts.blocked}</Alert>}
    </SpaceBetween>
  )
}
