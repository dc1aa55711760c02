import Spinner from '@cloudscape-design/components/spinner'
import { lazy, Suspense } from 'react'
import { Route, Routes, useLocation } from 'react-router'
import { type DashboardPage, pagesWithout } from './pages.tsx'
import { SessionGate } from './session/session-gate.tsx'
import { useMember } from './session/use-session.tsx'
import { useSettings } from './settings/use-settings.tsx'
import { Frame } from './shell/frame.tsx'
import { PlainPage } from './shell/plain-page.tsx'

const PanelRoutes = lazy(() => import('./panel/panel-routes.tsx'))

/** The whole dashboard: for members, in its frame, one page at a time. The panel of a help desk has no frame. */
export function App() {
  const { modulesOff } = useSettings()
  const { pathname } = useLocation()
  if (pathname === '/panel' || pathname.startsWith('/panel/')) {
    return (
      <Suspense>
        <PanelRoutes pathname={pathname} />
      </Suspense>
    )
  }
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
