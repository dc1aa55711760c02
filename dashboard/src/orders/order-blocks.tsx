import Badge from '@cloudscape-design/components/badge'
import Checkbox from '@cloudscape-design/components/checkbox'
import Container from '@cloudscape-design/components/container'
import ExpandableSection from '@cloudscape-design/components/expandable-section'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { ReactNode } from 'react'
import { useBrandNames } from '../brands/use-brands.ts'
import { HeadlineMark } from '../order/headline-mark.tsx'
import { AppLink } from '../shell/app-link.tsx'
import { Skeleton } from '../shell/skeleton.tsx'
import { TimeText } from '../shell/time-text.tsx'
import { useFormats, useTexts } from '../texts/use-texts.tsx'
import type { ListedOrder } from './listed-order.ts'

/** What is selected, while several are being chosen. */
interface Selection {
  readonly ids: ReadonlySet<string>
  readonly onChange: (ids: ReadonlySet<string>) => void
}

interface Props {
  readonly orders: readonly ListedOrder[]
  readonly selection?: Selection | undefined
  readonly filter: ReactNode
  readonly isLoading: boolean
  readonly empty: ReactNode
}

/** The list on a phone: an order below the other, and the filters out of the way. */
export function OrderBlocks({ orders, selection, filter, isLoading, empty }: Props) {
  const { orders: texts } = useTexts()
  return (
    <SpaceBetween size="m">
      <ExpandableSection headerText={texts.filters.title}>{filter}</ExpandableSection>
      <Container>
        {isLoading && <Skeleton height="200px" />}
        {!isLoading && orders.length === 0 && empty}
        <OrderList orders={orders} selection={selection} />
      </Container>
    </SpaceBetween>
  )
}

export function OrderList({ orders, selection }: Pick<Props, 'orders' | 'selection'>) {
  return (
    <ul className="order-blocks">
      {orders.map((order) => (
        <Block key={order.id} order={order} selection={selection} />
      ))}
    </ul>
  )
}

function Block({ order, selection }: { order: ListedOrder } & Pick<Props, 'selection'>) {
  const { shell, orders } = useTexts()
  const { list, money } = useFormats()
  const names = useBrandNames()
  return (
    <li>
      <div>
        <span className="chosen">
          {selection !== undefined && (
            <Checkbox
              ariaLabel={orders.select.one(order.externalId)}
              checked={selection.ids.has(order.id)}
              onChange={({ detail }) => {
                const others = [...selection.ids].filter((id) => id !== order.id)
                selection.onChange(new Set(detail.checked ? [...others, order.id] : others))
              }}
            />
          )}
          <AppLink to={`/orders/${order.id}`}>{order.externalId}</AppLink>
          {!order.livemode && <Badge color="grey">{shell.mode.testOrder}</Badge>}
        </span>
        <TimeText time={order.createdAt} />
      </div>
      <div>
        <HeadlineMark headline={order.headline} />
        <span className="amount">{money(order.totals.total, order.currency)}</span>
      </div>
      <span>{list([...new Set(order.brandOrders.map(({ brandId }) => names[brandId] ?? brandId))])}</span>
    </li>
  )
}
