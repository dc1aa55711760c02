import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { lazy, Suspense, useState } from 'react'
import { listWorkReturns } from '../api'
import { pathOfAction } from '../order/asked-act.ts'
import { useReasonTitles } from '../settings/reason-titles.ts'
import { AppLink } from '../shell/app-link.tsx'
import { Page } from '../shell/page.tsx'
import { useFormats, useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { useWorkList } from '../work/use-work-list.ts'
import { WorkTable } from '../work/work-table.tsx'
import { returnsTexts } from './returns-texts.ts'

const BulkMenu = lazy(() => import('../bulk/bulk-menu.tsx'))

/** Returns that are under way, or received and not refunded. */
export default function ReturnsPage() {
  const { work, states } = useTexts()
  const texts = useOwnTexts(returnsTexts)
  const { list: listed } = useFormats()
  const reasons = useReasonTitles('return')
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const list = useWorkList(
    'returns',
    async (query, signal) => (await listWorkReturns({ query, signal, throwOnError: true })).data,
  )
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
            minWidth: 170,
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
            cell: ({ returns, titles }) =>
              returns.map(({ id, lines }) => (
                <div key={id}>
                  {listed(
                    lines.map(({ lineId, quantity, reason }) => {
                      const what = `${quantity} × ${titles?.[lineId] ?? lineId}`
                      return reason === null ? what : `${what} (${reasons(reason)})`
                    }),
                  )}
                </div>
              )),
          },
          {
            id: 'next',
            header: texts.next,
            minWidth: 160,
            cell: ({ orderId, brandOrderId, returns }) => {
              const received = returns.find(({ status }) => status === 'received')
              if (received === undefined) return texts.wait
              const next = { action: 'refund', brandOrderId, subjectId: received.id } as const
              return <AppLink to={pathOfAction(orderId, next)}>{texts.refund}</AppLink>
            },
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
