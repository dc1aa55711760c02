import Box from '@cloudscape-design/components/box'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useSettings } from '../settings/use-settings.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { SignInPage } from './sign-in-page.tsx'
import { useSession } from './use-session.tsx'

/** Where Cognito comes back to. Goes on to the page that asked; a pop-up tells the tab that opened it, and closes. */
export function SignedIn() {
  const { shell } = useTexts()
  const { signIn } = useSettings()
  const session = useSession()
  const navigate = useNavigate()
  const [fault, setFault] = useState<string | null>(null)
  const [done, setDone] = useState(false)
  const began = useRef(false)

  useEffect(() => {
    // A code is good for one use.
    if (began.current) return
    began.current = true
    import('./code-flow.ts')
      .then(({ completeSignIn }) => completeSignIn(signIn))
      .then(({ tokens, begun }) => {
        session.signedIn(tokens)
        if (!begun.popup) return navigate(begun.returnTo, { replace: true })
        setDone(true)
        window.close()
      })
      .catch((error: unknown) => setFault(error instanceof Error ? error.message : String(error)))
  }, [signIn, session, navigate])

  if (fault !== null) return <SignInPage fault={fault} />
  return (
    <main className="sign-in">
      <Box textAlign="center">
        <StatusIndicator type={done ? 'success' : 'loading'}>
          {done ? shell.over.done : shell.signIn.completing}
        </StatusIndicator>
      </Box>
    </main>
  )
}
