import SideNavigation, { type SideNavigationProps } from '@cloudscape-design/components/side-navigation'
import { useLocation } from 'react-router'
import { type DashboardPage, pagesWithout } from '../pages.tsx'
import { useMember } from '../session/use-session.tsx'
import { useSettings } from '../settings/use-settings.tsx'
import { useLanguage, useTexts } from '../texts/use-texts.tsx'
import { useFollow } from './use-follow.ts'

/** The pages that the member may use; no others. */
export function SideMenu() {
  const { shell } = useTexts()
  const { isAdmin } = useMember()
  const { pathname } = useLocation()
  const { hrefOf, onFollow } = useFollow()
  const { modulesOff, links } = useSettings()
  const language = useLanguage()
  const entries = pagesWithout(modulesOff).filter(({ menu }) => menu !== undefined)
  const link = ({ path, menu }: DashboardPage): SideNavigationProps.Item => ({
    type: 'link',
    text: menu === undefined ? '' : shell.pages[menu],
    href: hrefOf(path),
  })
  const forAdmins = isAdmin ? entries.filter(({ admin }) => admin) : []
  const active = entries.find(({ path }) => path === pathname || (path !== '/' && pathname.startsWith(`${path}/`)))
  return (
    <SideNavigation
      activeHref={active === undefined ? '' : hrefOf(active.path)}
      onFollow={onFollow}
      items={[
        ...entries.filter(({ admin }) => !admin).map(link),
        ...(forAdmins.length === 0
          ? []
          : [{ type: 'section-group' as const, title: shell.administration, items: forAdmins.map(link) as [] }]),
        ...(links?.menu === undefined || links.menu.length === 0
          ? []
          : [
              { type: 'divider' as const },
              ...links.menu.map(({ title, url }) => ({
                type: 'link' as const,
                text: title[language],
                href: url,
                external: true,
                externalIconAriaLabel: shell.newTab,
              })),
            ]),
      ]}
    />
  )
}
