import AppLayoutToolbar from '@cloudscape-design/components/app-layout-toolbar'
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { pagesWithout } from '../pages.tsx'
import { useMember } from '../session/use-session.tsx'
import { changePreferences, usePreferences } from '../settings/preferences.ts'
import { useSettings } from '../settings/use-settings.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { useOffer } from './commands.ts'
import { Notices } from './notices.tsx'
import { SideMenu } from './side-menu.tsx'
import { SplitPanelSlot, useSplitPanel } from './split-panel.tsx'
import { StoppedPage } from './stopped-page.tsx'
import { TopBar } from './top-bar.tsx'
import { useIsNarrow } from './use-is-narrow.ts'
import { useShortcuts } from './use-shortcuts.ts'

const dialogs = {
  palette: lazy(() => import('./palette.tsx')),
  shortcuts: lazy(() => import('./shortcuts-dialog.tsx')),
  display: lazy(() => import('./display-dialog.tsx')),
}

/** What a click does, it does at once. A key pressed on a button is a click too. */
const BY_CLICK_MS = 200

/** What stays around every page. */
export function Frame({ children }: { children: ReactNode }) {
  return (
    <SplitPanelSlot>
      <FrameWithPanel>{children}</FrameWithPanel>
    </SplitPanelSlot>
  )
}

function FrameWithPanel({ children }: { children: ReactNode }) {
  const { shell } = useTexts()
  const { menuOpen } = usePreferences()
  const { pathname } = useLocation()
  const { panel, close } = useSplitPanel()
  const isNarrow = useIsNarrow()
  // On a phone the menu lies over the page, and is opened for one choice.
  const [isOver, setOver] = useState(false)
  const clickedAt = useRef(Number.NEGATIVE_INFINITY)
  const [dialog, setDialog] = useState<keyof typeof dialogs | null>(null)
  useEffect(() => {
    const note = () => {
      clickedAt.current = performance.now()
    }
    addEventListener('click', note, { capture: true })
    return () => removeEventListener('click', note, { capture: true })
  }, [])
  useShortcuts(useCallback(() => setDialog('palette'), []))
  useOffer([
    ...usePageCommands(),
    { id: 'help', kind: 'action', label: shell.shortcuts.help, keys: '?', run: () => setDialog('shortcuts') },
    { id: 'display', kind: 'action', label: shell.account.settings, run: () => setDialog('display') },
  ])
  const Dialog = dialog === null ? null : dialogs[dialog]
  return (
    <>
      <a className="skip" href="#content">
        {shell.skip}
      </a>
      <div id="top-bar">
        <TopBar onOpen={setDialog} />
      </div>
      <AppLayoutToolbar
        headerSelector="#top-bar"
        toolsHide
        navigation={<SideMenu />}
        navigationWidth={220}
        navigationOpen={isNarrow ? isOver : menuOpen}
        onNavigationChange={({ detail: { open } }) => {
          if (isNarrow) setOver(open)
          // Before it knows its size, Cloudscape closes the menu by itself; that is nobody's choice.
          else if (performance.now() - clickedAt.current < BY_CLICK_MS) changePreferences({ menuOpen: open })
        }}
        notifications={<Notices />}
        stickyNotifications
        {...(panel === null ? {} : { splitPanel: panel })}
        splitPanelOpen={panel !== null}
        onSplitPanelToggle={close}
        ariaLabels={{
          navigation: shell.menu,
          navigationToggle: shell.openMenu,
          navigationClose: shell.closeMenu,
          notifications: shell.notices,
        }}
        content={
          <div id="content">
            <StoppedPage address={pathname}>{children}</StoppedPage>
          </div>
        }
      />
      <Suspense>{Dialog !== null && <Dialog onClose={() => setDialog(null)} />}</Suspense>
    </>
  )
}

/** `g o` goes to the orders, and so on; only pages that the member may use. */
function usePageCommands() {
  const { shell } = useTexts()
  const { isAdmin } = useMember()
  const navigate = useNavigate()
  const { modulesOff } = useSettings()
  return pagesWithout(modulesOff)
    .filter(({ menu, admin }) => menu !== undefined && (!admin || isAdmin))
    .map(({ path, menu = 'orders', keys }) => ({
      id: `page ${path}`,
      kind: 'page' as const,
      label: shell.shortcuts.goTo(shell.pages[menu]),
      ...(keys === undefined ? {} : { keys }),
      run: () => void navigate(path),
    }))
}
