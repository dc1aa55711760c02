import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react'
import type { Session } from './session.ts'
import type { Member } from './tokens.ts'

const context = createContext<Session | null>(null)

export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  return <context.Provider value={session}>{children}</context.Provider>
}

export function useSession(): Session {
  const session = useContext(context)
  if (session === null) throw new Error('There is no session here.')
  return session
}

export function useSessionState() {
  const session = useSession()
  return useSyncExternalStore(session.subscribe, session.state)
}

/** Who is signed in. Only for what is shown to members. */
export function useMember(): Member {
  const state = useSessionState()
  if (!('member' in state)) throw new Error('Nobody is signed in.')
  return state.member
}
