import FormField from '@cloudscape-design/components/form-field'
import Select from '@cloudscape-design/components/select'
import { useSearchParams } from 'react-router'
import { type ListActsData, listActs } from '../api'
import { Listing } from '../listing/listing.tsx'
import { usePages } from '../listing/use-pages.ts'
import { useMemberNames } from '../members/use-members.ts'
import { AppLink } from '../shell/app-link.tsx'
import { Page } from '../shell/page.tsx'
import { TimeText } from '../shell/time-text.tsx'
import { useTexts } from '../texts/use-texts.tsx'

type Act = NonNullable<NonNullable<ListActsData['query']>['act']>

/** What members of the support staff did: who, when, to which order, and why. */
export default function AuditPage() {
  const { audit: texts, customer } = useTexts()
  const names = useMemberNames()
  const [query, setQuery] = useSearchParams()
  const act = query.get('act')
  const list = usePages(['audit', act], async (page, signal) => {
    const filters = { ...(act === null ? {} : { act: act as Act }), ...page }
    return (await listActs({ query: filters, signal, throwOnError: true })).data
  })
  const options = [
    { value: '', label: texts.filter.any },
    ...Object.entries(texts.acts).map(([value, label]) => ({ value, label })),
  ]
  return (
    <Page title={texts.title} description={texts.description}>
      <Listing
        label={texts.title}
        list={list}
        idOf={({ id }) => id}
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
        columns={[
          { id: 'when', header: texts.when, cell: ({ at }) => <TimeText time={at} /> },
          {
            id: 'who',
            header: texts.who,
            cell: ({ memberId }) => names.get(memberId) ?? (memberId.startsWith('key_') ? texts.key : memberId),
          },
          { id: 'what', header: texts.what, isRowHeader: true, cell: (one) => texts.acts[one.act] ?? one.act },
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
    </Page>
  )
}
