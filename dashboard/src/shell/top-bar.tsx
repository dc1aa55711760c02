import TopNavigation from '@cloudscape-design/components/top-navigation'
import { SearchBox } from '../search/search-box.tsx'
import { useMember, useSession } from '../session/use-session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { useFollow } from './use-follow.ts'

/** On every page: the way home, the search, and the account. */
export function TopBar({ onOpen }: { onOpen: (dialog: 'display' | 'shortcuts') => void }) {
  const { shell } = useTexts()
  const session = useSession()
  const { email, isAdmin } = useMember()
  const { hrefOf, onFollow } = useFollow()
  return (
    <TopNavigation
      identity={{
        title: shell.product,
        logo: { src: hrefOf('/favicon.svg'), alt: '' },
        href: hrefOf('/'),
        onFollow: (event) => onFollow({ preventDefault: () => event.preventDefault(), detail: { href: hrefOf('/') } }),
      }}
      search={<SearchBox />}
      utilities={[
        {
          type: 'menu-dropdown',
          iconName: 'user-profile',
          ariaLabel: shell.account.menu,
          title: shell.account.signedInAs(email),
          description: isAdmin ? shell.account.admin : shell.account.support,
          items: [
            { id: 'display', text: shell.account.settings },
            { id: 'shortcuts', text: shell.account.shortcuts },
            { id: 'sign-out', text: shell.account.signOut },
          ],
          onItemClick: ({ detail }) => {
            if (detail.id === 'sign-out') void session.signOut()
            else onOpen(detail.id as 'display' | 'shortcuts')
          },
        },
      ]}
    />
  )
}
