import { type ListWorkOverdueResponse, listWorkOverdue } from '../api'
import { Page } from '../shell/page.tsx'
import { useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { useWorkList } from '../work/use-work-list.ts'
import { WorkTable } from '../work/work-table.tsx'
import { lateTexts } from './late-texts.ts'

type Item = ListWorkOverdueResponse['data'][number]

/** Brand orders that wait for their brand's decision longer than it may take. */
export default function LatePage() {
  const texts = useOwnTexts(lateTexts)
  const { states } = useTexts()
  const list = useWorkList(
    'overdue',
    async (query, signal) => (await listWorkOverdue({ query, signal, throwOnError: true })).data,
  )
  const whyOf = ({ attention }: Item) => (attention === null ? texts.undecided : states.attention[attention.code])
  return (
    <Page title={texts.title} description={texts.description}>
      <WorkTable
        label={texts.title}
        empty={texts.empty}
        list={list}
        details={(item) => (
          <div>
            {whyOf(item)} · {texts.tried(item.attempts)}
          </div>
        )}
        columns={[
          { id: 'why', header: texts.why, cell: whyOf },
          { id: 'tries', header: texts.tries, cell: ({ attempts }) => attempts },
        ]}
      />
    </Page>
  )
}
