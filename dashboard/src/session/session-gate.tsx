import Spinner from '@cloudscape-design/components/spinner'
import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import { useTexts } from '../texts/use-texts.tsx'
import { SessionOver } from './session-over.tsx'
import { SignInPage } from './sign-in-page.tsx'
import { SignedIn } from './signed-in.tsx'
import { useSessionState } from './use-session.tsx'

/** Shows its children to members only. What they had open stays there when their session ends. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { shell } = useTexts()
  const state = useSessionState()
  const { pathname } = useLocation()
  if (pathname === '/signed-in') return <SignedIn />
  if (state.name === 'starting') return <Spinner size="large" />
  if (pathname === '/sign-in' || state.name === 'signed-out') {
    const isElsewhere = state.name === 'signed-out' && state.isElsewhere
    const note = isElsewhere ? shell.signIn.signedOutElsewhere : shell.signIn.signedOut
    return <SignInPage note={isElsewhere || pathname === '/signed-out' ? note : null} />
  }
  return (
    <>
      {children}
      {state.name === 'over' && <SessionOver />}
    </>
  )
}
