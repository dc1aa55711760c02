import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import FormField from '@cloudscape-design/components/form-field'
import Select from '@cloudscape-design/components/select'
import Table from '@cloudscape-design/components/table'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { type ListActsData, listActs } from '../api'
import { useMemberNames } from '../members/use-members.ts'
import { AppLink } from '../shell/app-link.tsx'
import { Failed } from '../shell/failed.tsx'
import { Page } from '../shell/page.tsx'
import { TimeText } from '../shell/time-text.tsx'
import { useTexts } from '../texts/use-texts.tsx'

type Act = NonNullable<NonNullable<ListActsData['query']>['act']>

/** What members of the support staff did: who, when, to which order, and why. */
export default function AuditPage() {
  const { audit: texts, shell, customer } = useTexts()
  const names = useMemberNames()
  const [query, setQuery] = useSearchParams()
  const act = query.get('act')
  const pages = useInfiniteQuery({
    queryKey: ['audit', act],
    queryFn: async ({ pageParam, signal }) => {
      const filters = { ...(act === null ? {} : { act: act as Act }), ...(pageParam ? { cursor: pageParam } : {}) }
      return (await listActs({ query: filters, signal, throwOnError: true })).data
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
  const options = [
    { value: '', label: texts.filter.any },
    ...Object.entries(texts.acts).map(([value, label]) => ({ value, label })),
  ]
  return (
    <Page title={texts.title} description={texts.description}>
      {pages.error !== null && <Failed error={pages.error} onRetry={() => void pages.refetch()} />}
      <Table
        items={pages.data?.pages.flatMap(({ data }) => data) ?? []}
        trackBy="id"
        loading={pages.isPending}
        loadingText={shell.loading}
        wrapLines
        enableKeyboardNavigation
        ariaLabels={{ tableLabel: texts.title }}
        empty={texts.empty}
        filter={
          <FormField label={texts.filter.act}>
            <Select
              filteringType="auto"
              selectedOption={options.find(({ value }) => value === (act ?? '')) ?? null}
              options={options}
              onChange={({ detail }) =>
                setQuery(detail.selectedOption.value ? { act: detail.selectedOption.value } : {})
              }
            />
          </FormField>
        }
        columnDefinitions={[
          { id: 'when', header: texts.when, cell: ({ at }) => <TimeText time={at} /> },
          {
            id: 'who',
            header: texts.who,
            isRowHeader: true,
            cell: ({ memberId }) => names.get(memberId) ?? (memberId.startsWith('key_') ? texts.key : memberId),
          },
          { id: 'what', header: texts.what, cell: (one) => texts.acts[one.act] ?? one.act },
          {
            id: 'order',
            header: texts.order,
            cell: ({ orderId }) =>
              orderId === null ? '–' : <AppLink to={`/orders/${orderId}`}>{`…${orderId.slice(-6)}`}</AppLink>,
          },
          {
            id: 'reason',
            header: texts.reason,
            cell: ({ reason }) => (reason === null ? '–' : (customer.dialog.reasons[reason] ?? reason)),
          },
        ]}
      />
      {pages.hasNextPage && (
        <Box textAlign="center">
          <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {texts.more}
          </Button>
        </Box>
      )}
    </Page>
  )
}
