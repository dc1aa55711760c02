import ButtonDropdown from '@cloudscape-design/components/button-dropdown'
import TopNavigation from '@cloudscape-design/components/top-navigation'
import { Link } from 'react-router'
import { SearchBox } from '../search/search-box.tsx'
import { useMember, useSession } from '../session/use-session.tsx'
import { useSettings } from '../settings/use-settings.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { BASE } from './use-follow.ts'

/** On every page: the way home, the search, and the account. The search gets the room: it is what people come for. */
export function TopBar({ onOpen }: { onOpen: (dialog: 'display' | 'shortcuts') => void }) {
  const { shell } = useTexts()
  const session = useSession()
  const { email, isAdmin } = useMember()
  const { name = shell.product, logo = `${BASE}/favicon.svg` } = useSettings()
  return (
    <TopNavigation>
      <div className="top-bar">
        <Link to="/" className="home" aria-label={name}>
          <img src={logo} alt="" height={28} />
          <span>{name}</span>
        </Link>
        <SearchBox />
        <ButtonDropdown
          variant="icon"
          ariaLabel={shell.account.menu}
          expandToViewport
          items={[
            {
              text: `${email} · ${isAdmin ? shell.account.admin : shell.account.support}`,
              items: [
                { id: 'display', text: shell.account.settings },
                { id: 'shortcuts', text: shell.account.shortcuts },
                { id: 'sign-out', text: shell.account.signOut },
              ],
            },
          ]}
          onItemClick={({ detail }) => {
            if (detail.id === 'sign-out') void session.signOut()
            else onOpen(detail.id as 'display' | 'shortcuts')
          }}
        />
      </div>
    </TopNavigation>
  )
}
