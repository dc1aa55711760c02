import Spinner from '@cloudscape-design/components/spinner'
import { Suspense } from 'react'
import { Route, Routes } from 'react-router'
import { type DashboardPage, pagesWithout } from './pages.tsx'
import { SessionGate } from './session/session-gate.tsx'
import { useMember } from './session/use-session.tsx'
import { useSettings } from './settings/use-settings.tsx'
import { Frame } from './shell/frame.tsx'
import { PlainPage } from './shell/plain-page.tsx'

/** The whole dashboard: for members, in its frame, one page at a time. */
export function App() {
  const { modulesOff } = useSettings()
  return (
    <SessionGate>
      <Frame>
        <Suspense fallback={<Spinner size="large" />}>
          <Routes>
            {pagesWithout(modulesOff).map((page) => (
              <Route key={page.path} path={page.path} element={<Allowed page={page} />} />
            ))}
            <Route path="*" element={<PlainPage reason="notFound" />} />
          </Routes>
        </Suspense>
      </Frame>
    </SessionGate>
  )
}

function Allowed({ page: { admin, Content } }: { page: DashboardPage }) {
  const { isAdmin } = useMember()
  return admin && !isAdmin ? <PlainPage reason="forbidden" /> : <Content />
}
