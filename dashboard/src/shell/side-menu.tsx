import SideNavigation, { type SideNavigationProps } from '@cloudscape-design/components/side-navigation'
import { useLocation } from 'react-router'
import { pages } from '../pages.tsx'
import { useMember } from '../session/use-session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { useFollow } from './use-follow.ts'

/** The pages that the member may use; no others. */
export function SideMenu() {
  const { shell } = useTexts()
  const { isAdmin } = useMember()
  const { pathname } = useLocation()
  const { hrefOf, onFollow } = useFollow()
  const entries = pages.filter(({ menu }) => menu !== undefined)
  const link = ({ path, menu }: (typeof entries)[number]): SideNavigationProps.Item => ({
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
      ]}
    />
  )
}
