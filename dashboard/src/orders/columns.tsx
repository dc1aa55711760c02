import Badge from '@cloudscape-design/components/badge'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { TableProps } from '@cloudscape-design/components/table'
import { useBrandNames } from '../brands/use-brands.ts'
import { headlineOf, mostUrgent } from '../order/headline.ts'
import { HeadlineMark } from '../order/headline-mark.tsx'
import { AppLink } from '../shell/app-link.tsx'
import { TimeText } from '../shell/time-text.tsx'
import { useFormats, useTexts } from '../texts/use-texts.tsx'
import { type ColumnId, columnIds } from './column-ids.ts'
import type { ListedOrder } from './listed-order.ts'

export function headlinesOf(order: ListedOrder) {
  const held = order.releaseAfter !== null && Date.parse(order.releaseAfter) > Date.now()
  return order.brandOrders.map((brandOrder) => ({ brandOrder, headline: headlineOf(brandOrder, held) }))
}

/** The table's columns. Names of storefronts are known to some members only; ids to all. */
export function useColumns(): TableProps.ColumnDefinition<ListedOrder>[] {
  const { orders } = useTexts()
  const cells: Readonly<Record<ColumnId, (order: ListedOrder) => React.ReactNode>> = {
    order: (order) => <NumberCell order={order} />,
    headline: (order) => <HeadlineCell order={order} />,
    brands: (order) => <BrandsCell order={order} />,
    total: (order) => <MoneyCell amount={order.totals.total} currency={order.currency} />,
    given: (order) => <GivenCell order={order} />,
    placed: (order) => <TimeText time={order.createdAt} />,
    storefront: (order) => order.storefrontId,
    changed: (order) => <TimeText time={order.updatedAt} />,
  }
  return columnIds.map((id) => ({
    id,
    header: orders.columns[id],
    cell: cells[id],
    isRowHeader: id === 'order',
    ...(id === 'order' ? { minWidth: 150 } : {}),
  }))
}

function NumberCell({ order }: { order: ListedOrder }) {
  const { shell } = useTexts()
  return (
    <SpaceBetween direction="horizontal" size="xs" alignItems="center">
      <AppLink to={`/orders/${order.id}`}>{order.externalId}</AppLink>
      {!order.livemode && <Badge color="grey">{shell.mode.testOrder}</Badge>}
    </SpaceBetween>
  )
}

function HeadlineCell({ order }: { order: ListedOrder }) {
  const headline = mostUrgent(headlinesOf(order).map((one) => one.headline))
  return headline === null ? null : <HeadlineMark headline={headline} />
}

function BrandsCell({ order }: { order: ListedOrder }) {
  const { list } = useFormats()
  const names = useBrandNames()
  return list([...new Set(order.brandOrders.map(({ brandId }) => names[brandId] ?? brandId))])
}

function MoneyCell({ amount, currency }: { amount: number; currency: string }) {
  const { money } = useFormats()
  return <span className="amount">{money(amount, currency)}</span>
}

/** A partly refunded order must not look untouched, and neither must one that somebody waits for money of. */
function GivenCell({ order: { amounts, currency } }: { order: ListedOrder }) {
  const { orders } = useTexts()
  const { money } = useFormats()
  const parts = [
    ...(amounts.refunded > 0 ? [orders.given.refunded(money(amounts.refunded, currency))] : []),
    ...(amounts.toReturn > 0 ? [orders.given.toReturn(money(amounts.toReturn, currency))] : []),
  ]
  return parts.length === 0 ? '–' : parts.map((part) => <div key={part}>{part}</div>)
}
