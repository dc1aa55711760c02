import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { lazy, Suspense, useState } from 'react'
import { listWorkReturns } from '../api'
import { Page } from '../shell/page.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { useWorkList } from '../work/use-work-list.ts'
import { WorkTable } from '../work/work-table.tsx'

const BulkMenu = lazy(() => import('../bulk/bulk-menu.tsx'))

/** Returns that are under way, or received and not refunded. */
export default function ReturnsPage() {
  const { work, states } = useTexts()
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const list = useWorkList('returns', async (cursor, signal) => {
    const query = cursor === undefined ? {} : { cursor }
    return (await listWorkReturns({ query, signal, throwOnError: true })).data
  })
  return (
    <Page
      title={work.returns.title}
      description={work.returns.description}
      actions={
        <Suspense>
          <BulkMenu items={ordersOf(list.items.filter(({ brandOrderId }) => ids.has(brandOrderId)))} />
        </Suspense>
      }
    >
      <WorkTable
        label={work.returns.title}
        empty={work.returns.empty}
        list={list}
        selection={{ ids, onChange: setIds }}
        columns={[
          {
            id: 'status',
            header: work.status,
            cell: ({ returns }) =>
              returns.map(({ id, status }) => (
                <div key={id}>
                  <StatusIndicator type={status === 'received' ? 'warning' : 'in-progress'}>
                    {states.returnState[status]}
                  </StatusIndicator>
                </div>
              )),
          },
          {
            id: 'items',
            header: work.items,
            cell: ({ returns }) =>
              work.pieces(returns.flatMap(({ lines }) => lines).reduce((sum, { quantity }) => sum + quantity, 0)),
          },
        ]}
      />
    </Page>
  )
}

/** Two brands of one order are two lines of the list, and one order. */
function ordersOf(items: readonly { readonly orderId: string; readonly externalId: string }[]) {
  const labels = new Map(items.map(({ orderId, externalId }) => [orderId, externalId]))
  return [...labels].map(([id, label]) => ({ id, label }))
}
