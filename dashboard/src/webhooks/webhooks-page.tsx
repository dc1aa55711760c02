import Badge from '@cloudscape-design/components/badge'
import Box from '@cloudscape-design/components/box'
import FormField from '@cloudscape-design/components/form-field'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useSearchParams } from 'react-router'
import { supportListWebhookEndpoints } from '../api'
import { useStorefrontNames } from '../brands/use-brands.ts'
import { Listing } from '../listing/listing.tsx'
import { usePages } from '../listing/use-pages.ts'
import { AppLink } from '../shell/app-link.tsx'
import { Page } from '../shell/page.tsx'
import { useFormats, useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { EndpointState } from './endpoint-state.tsx'
import { webhooksTexts } from './webhooks-texts.ts'

const LOOK_AGAIN_MS = 30_000

/** The webhook endpoints of all storefronts, and how they are doing. */
export default function WebhooksPage() {
  const texts = useOwnTexts(webhooksTexts)
  const { shell } = useTexts()
  const { age } = useFormats()
  const names = useStorefrontNames()
  const [query, setQuery] = useSearchParams()
  const storefrontId = query.get('storefront')
  const list = usePages(
    ['endpoints', storefrontId],
    async (page, signal) => {
      const filter = storefrontId === null ? {} : { storefrontId }
      return (await supportListWebhookEndpoints({ query: { ...page, ...filter }, signal, throwOnError: true })).data
    },
    { refetchMs: LOOK_AGAIN_MS },
  )
  const options = [
    { value: '', label: texts.anyStorefront },
    ...Object.entries(names).map(([value, label]) => ({ value, label })),
  ]
  return (
    <Page title={texts.title} description={texts.description}>
      <Listing
        label={texts.title}
        list={list}
        idOf={({ id }) => id}
        empty={storefrontId === null ? texts.none : texts.noneOf}
        filter={
          <FormField label={texts.storefront}>
            <Select
              selectedOption={options.find(({ value }) => value === (storefrontId ?? '')) ?? null}
              options={options}
              filteringType={options.length > 10 ? 'auto' : 'none'}
              onChange={({ detail }) =>
                setQuery(detail.selectedOption.value ? { storefront: detail.selectedOption.value } : {})
              }
            />
          </FormField>
        }
        columns={[
          {
            id: 'endpoint',
            header: texts.endpoint,
            isRowHeader: true,
            cell: ({ id, host, description, livemode }) => (
              <>
                <SpaceBetween direction="horizontal" size="xs">
                  <AppLink to={`/webhooks/${id}`}>{host}</AppLink>
                  {!livemode && <Badge color="grey">{shell.mode.testOrder}</Badge>}
                </SpaceBetween>
                {description !== null && (
                  <Box color="text-body-secondary" fontWeight="normal">
                    {description}
                  </Box>
                )}
              </>
            ),
          },
          { id: 'storefront', header: texts.storefront, cell: (one) => names[one.storefrontId] ?? one.storefrontId },
          {
            id: 'status',
            header: texts.status,
            minWidth: 180,
            cell: (endpoint) => <EndpointState endpoint={endpoint} />,
          },
          {
            id: 'failing',
            header: texts.failing,
            cell: ({ failures, failingSince }) =>
              failingSince === null ? texts.well : `${texts.failures(failures)}, ${texts.since(age(failingSince))}`,
          },
        ]}
      />
    </Page>
  )
}
