import Badge from '@cloudscape-design/components/badge'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import type { TableProps } from '@cloudscape-design/components/table'
import { useBrandNames, useStorefrontNames } from '../brands/use-brands.ts'
import { HeadlineMark } from '../order/headline-mark.tsx'
import { AppLink } from '../shell/app-link.tsx'
import { TimeText } from '../shell/time-text.tsx'
import { useFormats, useTexts } from '../texts/use-texts.tsx'
import { type ColumnId, columnIds } from './column-ids.ts'
import type { ListedOrder } from './listed-order.ts'

/** Pixels: a status is not broken within a word, nor a time. */
const minWidths: Readonly<Partial<Record<ColumnId, number>>> = {
  order: 150,
  headline: 215,
  brands: 190,
  given: 130,
  placed: 200,
  changed: 200,
}

/** The table's columns. */
export function useColumns(peek: (order: ListedOrder) => void): TableProps.ColumnDefinition<ListedOrder>[] {
  const { orders } = useTexts()
  const storefronts = useStorefrontNames()
  const cells: Readonly<Record<ColumnId, (order: ListedOrder) => React.ReactNode>> = {
    order: (order) => <NumberCell order={order} onPeek={() => peek(order)} />,
    headline: (order) => <HeadlineCell order={order} />,
    brands: (order) => <BrandsCell order={order} />,
    total: (order) => <MoneyCell amount={order.totals.total} currency={order.currency} />,
    given: (order) => <GivenCell order={order} />,
    placed: (order) => <TimeText time={order.createdAt} />,
    storefront: ({ storefrontId }) => storefronts[storefrontId] ?? storefrontId,
    changed: (order) => <TimeText time={order.updatedAt} />,
  }
  return columnIds.map((id) => ({
    id,
    header: orders.columns[id],
    cell: cells[id],
    isRowHeader: id === 'order',
    ...(id in minWidths ? { minWidth: minWidths[id] } : {}),
  }))
}

function NumberCell({ order, onPeek }: { order: ListedOrder; onPeek: () => void }) {
  const { orders, shell } = useTexts()
  return (
    <span className="number-cell">
      <AppLink to={`/orders/${order.id}`}>{order.externalId}</AppLink>
      {!order.livemode && <Badge color="grey">{shell.mode.testOrder}</Badge>}
      <Button
        variant="inline-icon"
        iconName="view-horizontal"
        ariaLabel={`${orders.peek}: ${order.externalId}`}
        onClick={onPeek}
      />
    </span>
  )
}

/** Of what needs attention, also why. */
function HeadlineCell({ order: { headline } }: { order: ListedOrder }) {
  const { states } = useTexts()
  return (
    <>
      <HeadlineMark headline={headline} />
      {headline.attention !== null && (
        <Box fontSize="body-s" color="text-body-secondary">
          {states.attention[headline.attention]}
        </Box>
      )}
    </>
  )
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
