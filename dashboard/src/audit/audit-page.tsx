import { useSearchParams } from 'react-router'
import { listActs } from '../api'
import { Listing } from '../listing/listing.tsx'
import { usePages } from '../listing/use-pages.ts'
import { useMemberNames } from '../members/use-members.ts'
import { useReasonTitles } from '../settings/reason-titles.ts'
import { AppLink } from '../shell/app-link.tsx'
import { Page } from '../shell/page.tsx'
import { TimeText } from '../shell/time-text.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { AuditFilterBar, actsQueryOf, auditFiltersOf } from './audit-filters.tsx'

/** What members of the support staff did: who, when, to which order, and why. */
export default function AuditPage() {
  const { audit: texts } = useTexts()
  const reasons = useReasonTitles('reveal')
  const names = useMemberNames()
  const [query, setQuery] = useSearchParams()
  const filters = auditFiltersOf(query)
  const list = usePages(['audit', filters], async (page, signal) => {
    return (await listActs({ query: { ...actsQueryOf(filters), ...page }, signal, throwOnError: true })).data
  })
  return (
    <Page title={texts.title} description={texts.description}>
      <Listing
        label={texts.title}
        list={list}
        idOf={({ id }) => id}
        empty={texts.empty}
        filter={<AuditFilterBar filters={filters} onChange={(next) => setQuery(next)} />}
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
            cell: ({ reason }) => (reason === null ? '–' : reasons(reason)),
          },
        ]}
      />
    </Page>
  )
}
