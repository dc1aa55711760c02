import Button from '@cloudscape-design/components/button'
import { lazy, Suspense, useState } from 'react'
import { type ListWorkRefundsResponse, listWorkRefunds } from '../api'
import { useBrandNames } from '../brands/use-brands.ts'
import { Copyable } from '../order/copyable.tsx'
import PaymentDialog from '../payment/payment-dialog.tsx'
import { useReasonTitles } from '../settings/reason-titles.ts'
import { Page } from '../shell/page.tsx'
import { decimalOf, digitsOf } from '../texts/money.ts'
import { useFormats, useTexts } from '../texts/use-texts.tsx'
import { useWorkList } from '../work/use-work-list.ts'
import { WorkTable } from '../work/work-table.tsx'

type Item = ListWorkRefundsResponse['data'][number]
type OwedRefund = Item['refunds'][number]

const PayMany = lazy(() => import('../payment/pay-many.tsx'))

/** Money that the platform owes customers, each with the way to record its payment. */
export default function RefundsPage() {
  const { work } = useTexts()
  const reasons = useReasonTitles('refund')
  const { money } = useFormats()
  const names = useBrandNames()
  const [paying, setPaying] = useState<
    (Pick<Item, 'orderId' | 'externalId' | 'brandId'> & { refund: OwedRefund }) | null
  >(null)
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const list = useWorkList(
    'refunds',
    async (query, signal) => (await listWorkRefunds({ query, signal, throwOnError: true })).data,
  )
  const reasonOf = ({ ofEndedUnits, reason }: OwedRefund) =>
    ofEndedUnits ? work.endedUnits : reasons(reason ?? 'other')
  return (
    <Page
      title={work.refunds.title}
      description={work.refunds.description}
      actions={
        <Suspense>
          <PayMany
            payments={list.items
              .filter(({ brandOrderId }) => ids.has(brandOrderId))
              .flatMap(({ orderId, externalId, refunds }) =>
                refunds.map(({ id, total, currency }) => ({ orderId, externalId, refundId: id, total, currency })),
              )}
          />
        </Suspense>
      }
    >
      <WorkTable
        label={work.refunds.title}
        empty={work.refunds.empty}
        list={list}
        selection={{ ids, onChange: setIds }}
        details={({ orderId, externalId, brandId, refunds }) =>
          refunds.map((refund) => (
            <div key={refund.id}>
              <span>
                <b className="amount">{money(refund.total, refund.currency)}</b> · {reasonOf(refund)}
              </span>
              <Button variant="inline-link" onClick={() => setPaying({ orderId, externalId, brandId, refund })}>
                {work.pay}
              </Button>
            </div>
          ))
        }
        columns={[
          {
            id: 'amount',
            header: work.amount,
            cell: ({ refunds }) =>
              refunds.map(({ id, total, currency }) => (
                <div key={id} className="amount row">
                  <Copyable
                    value={decimalOf(total, digitsOf(currency))}
                    shown={money(total, currency)}
                    what={money(total, currency)}
                  />
                </div>
              )),
          },
          {
            id: 'reason',
            header: work.reason,
            cell: ({ refunds }) =>
              refunds.map((refund) => (
                <div key={refund.id} className="row">
                  {reasonOf(refund)}
                </div>
              )),
          },
          {
            id: 'pay',
            header: work.pay,
            cell: ({ orderId, externalId, brandId, refunds }) =>
              refunds.map((refund) => (
                <div key={refund.id} className="row">
                  <Button
                    variant="inline-link"
                    ariaLabel={`${work.pay}: ${externalId}, ${money(refund.total, refund.currency)}`}
                    onClick={() => setPaying({ orderId, externalId, brandId, refund })}
                  >
                    {work.pay}
                  </Button>
                </div>
              )),
          },
        ]}
      />
      {paying !== null && (
        <PaymentDialog {...paying} brand={names[paying.brandId] ?? paying.brandId} onClose={() => setPaying(null)} />
      )}
    </Page>
  )
}
