import Badge from '@cloudscape-design/components/badge'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { listSupportBrands } from '../api'
import { RequestsPart } from '../integrations/requests-part.tsx'
import { Listing } from '../listing/listing.tsx'
import { usePages } from '../listing/use-pages.ts'
import { useMember } from '../session/use-session.tsx'
import { AppLink } from '../shell/app-link.tsx'
import { Page } from '../shell/page.tsx'
import { useFollow } from '../shell/use-follow.ts'
import { useFormats, useTexts } from '../texts/use-texts.tsx'
import { HealthMark } from './health-mark.tsx'

const LOOK_AGAIN_MS = 30_000

/** Which brands there are, whether each is reached, and what is wished for of them. */
export default function BrandsPage() {
  const { brands: texts, shell } = useTexts()
  const { isAdmin } = useMember()
  const { age } = useFormats()
  const { hrefOf, onFollow } = useFollow()
  const list = usePages(
    ['brands'],
    async (query, signal) => (await listSupportBrands({ query, signal, throwOnError: true })).data,
    { refetchMs: LOOK_AGAIN_MS },
  )
  return (
    <Page
      title={texts.title}
      description={texts.description}
      actions={
        isAdmin && (
          <Button variant="primary" href={hrefOf('/brands/new')} onFollow={onFollow}>
            {texts.add}
          </Button>
        )
      }
    >
      <Listing
        label={texts.title}
        list={list}
        idOf={({ id }) => id}
        empty={texts.empty}
        columns={[
          {
            id: 'name',
            header: texts.brand,
            isRowHeader: true,
            cell: ({ id, name, livemode }) => (
              <SpaceBetween direction="horizontal" size="xs">
                <AppLink to={`/brands/${id}`}>{name}</AppLink>
                {!livemode && <Badge color="grey">{shell.mode.testOrder}</Badge>}
              </SpaceBetween>
            ),
          },
          {
            id: 'integration',
            header: texts.integration,
            cell: ({ integration }) => texts.kinds[integration] ?? integration,
          },
          { id: 'health', header: texts.health, minWidth: 170, cell: (brand) => <HealthMark brand={brand} /> },
          {
            id: 'failure',
            header: texts.lastFailure,
            cell: ({ health: { lastFailure: last } }) =>
              last === null ? '–' : texts.failed(texts.reasons[last.why], age(last.at)),
          },
          {
            id: 'refusal',
            header: texts.lastRefusal,
            cell: ({ health: { lastRefusal: last } }) => (last === null ? '–' : texts.failed(last.code, age(last.at))),
          },
        ]}
      />
      <RequestsPart />
    </Page>
  )
}
