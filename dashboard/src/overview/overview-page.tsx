import Box from '@cloudscape-design/components/box'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { recentOrders } from '../order/recent-orders.ts'
import { AppLink } from '../shell/app-link.tsx'
import { Page } from '../shell/page.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { FailingNow } from './failing-now.tsx'
import { WorkCards } from './work-cards.tsx'

/** What needs somebody, and what one was at. */
export default function OverviewPage() {
  const { overview } = useTexts()
  return (
    <Page title={overview.title} description={overview.description}>
      <WorkCards />
      <FailingNow />
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
