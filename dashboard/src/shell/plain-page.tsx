import Box from '@cloudscape-design/components/box'
import { useTexts } from '../texts/use-texts.tsx'
import { AppLink } from './app-link.tsx'
import { Page } from './page.tsx'

/** For an address that leads nowhere, or to what the member may not see. */
export function PlainPage({ reason }: { reason: 'notFound' | 'forbidden' }) {
  const { shell } = useTexts()
  const { failed } = shell
  const [title, text] =
    reason === 'notFound' ? [failed.notFound, failed.notFoundText] : [failed.forbidden, failed.forbiddenText]
  return (
    <Page title={title}>
      <Box variant="p">{text}</Box>
      <AppLink to="/orders" variant="primary">
        {failed.toOrders}
      </AppLink>
    </Page>
  )
}
