import Box from '@cloudscape-design/components/box'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SegmentedControl from '@cloudscape-design/components/segmented-control'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useSearchParams } from 'react-router'
import { recentOrders } from '../order/recent-orders.ts'
import { AppLink } from '../shell/app-link.tsx'
import { Page } from '../shell/page.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { FailingNow } from './failing-now.tsx'
import { WorkCards } from './work-cards.tsx'

/** What needs somebody, and what one was at. */
export default function OverviewPage() {
  const { overview, orders, shell } = useTexts()
  const [query, setQuery] = useSearchParams()
  const asked = query.get('mode')
  const mode = asked === 'live' || asked === 'test' ? asked : null
  const setMode = (chosen: string) => setQuery(chosen === 'any' ? {} : { mode: chosen })
  return (
    <Page
      title={overview.title}
      description={overview.description}
      actions={
        <SegmentedControl
          label={orders.filters.mode}
          selectedId={mode ?? 'any'}
          options={[
            { id: 'any', text: orders.filters.any },
            { id: 'live', text: shell.mode.live },
            { id: 'test', text: shell.mode.test },
          ]}
          onChange={({ detail }) => setMode(detail.selectedId)}
        />
      }
    >
      <WorkCards mode={mode} />
      <FailingNow mode={mode} />
      <Container header={<Header variant="h2">{overview.recent}</Header>}>
        <Recent />
      </Container>
    </Page>
  )
}

function Recent() {
  const { overview } = useTexts()
  const recent = recentOrders()
  if (recent.length === 0) return <Box color="text-body-secondary">{overview.noRecent}</Box>
  return (
    <SpaceBetween direction="horizontal" size="m">
      {recent.map(({ id, label }) => (
        <AppLink key={id} to={`/orders/${id}`}>
          {label}
        </AppLink>
      ))}
    </SpaceBetween>
  )
}
