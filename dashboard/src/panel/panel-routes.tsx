import PanelPage from './panel-page.tsx'
import PanelWindow from './panel-window.tsx'

/** What is below `/panel`: the panel itself, and the window that signs in for it. It has headers of its own. */
export default function PanelRoutes({ pathname }: { pathname: string }) {
  if (pathname === '/panel/sign-in') return <PanelWindow isBack={false} />
  if (pathname === '/panel/signed-in') return <PanelWindow isBack />
  return <PanelPage />
}
