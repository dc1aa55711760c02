import Tabs from '@cloudscape-design/components/tabs'
import { type ComponentType, lazy, Suspense } from 'react'
import { useSearchParams } from 'react-router'
import { useMember } from '../session/use-session.tsx'
import { Skeleton } from '../shell/skeleton.tsx'
import { useOwnTexts } from '../texts/use-texts.tsx'
import { pageTexts } from './page-texts.ts'
import type { ShownOrder } from './shown-order.ts'

type TabId = 'timeline' | 'mails' | 'deliveries' | 'events' | 'access'

const contents: Readonly<Record<TabId, ComponentType<{ order: ShownOrder }>>> = {
  timeline: lazy(() => import('../timeline/timeline-tab.tsx')),
  mails: lazy(() => import('../mails/mails-tab.tsx')),
  deliveries: lazy(() => import('../deliveries/deliveries-tab.tsx')),
  events: lazy(() => import('../events/events-tab.tsx')),
  access: lazy(() => import('../access/access-tab.tsx')),
}

/** What is looked into now and then: each is loaded when it is chosen. The choice is in the address. */
export function OrderTabs({ order }: { order: ShownOrder }) {
  const { tabs: texts } = useOwnTexts(pageTexts)
  const { isAdmin } = useMember()
  const [query, setQuery] = useSearchParams()
  const ids: readonly TabId[] = ['timeline', 'mails', 'deliveries', 'events', ...(isAdmin ? (['access'] as const) : [])]
  const asked = query.get('tab')
  const chosen = ids.find((id) => id === asked) ?? 'timeline'
  const choose = (id: string) => {
    const next = new URLSearchParams(query)
    if (id === 'timeline') next.delete('tab')
    else next.set('tab', id)
    setQuery(next, { replace: true, preventScrollReset: true })
  }
  return (
    <Tabs
      variant="container"
      ariaLabel={texts.label}
      activeTabId={chosen}
      onChange={({ detail }) => choose(detail.activeTabId)}
      tabs={ids.map((id) => {
        const Content = contents[id]
        return {
          id,
          label: texts[id],
          content: (
            <Suspense fallback={<Skeleton height="160px" />}>
              <Content order={order} />
            </Suspense>
          ),
        }
      })}
    />
  )
}
