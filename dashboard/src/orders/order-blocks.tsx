import Badge from '@cloudscape-design/components/badge'
import Container from '@cloudscape-design/components/container'
import ExpandableSection from '@cloudscape-design/components/expandable-section'
import Skeleton from '@cloudscape-design/components/skeleton'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { ReactNode } from 'react'
import { useBrandNames } from '../brands/use-brands.ts'
import { HeadlineMark } from '../order/headline-mark.tsx'
import { AppLink } from '../shell/app-link.tsx'
import { TimeText } from '../shell/time-text.tsx'
import { useFormats, useTexts } from '../texts/use-texts.tsx'
import type { ListedOrder } from './listed-order.ts'

interface Props {
  readonly orders: readonly ListedOrder[]
  readonly filter: ReactNode
  readonly isLoading: boolean
  readonly empty: ReactNode
}

/** The list on a phone: an order below the other, and the filters out of the way. */
export function OrderBlocks({ orders, filter, isLoading, empty }: Props) {
  const { orders: texts } = useTexts()
  return (
    <SpaceBetween size="m">
      <ExpandableSection headerText={texts.filters.title}>{filter}</ExpandableSection>
      <Container>
        {isLoading && <Skeleton height="200px" />}
        {!isLoading && orders.length === 0 && empty}
        <OrderList orders={orders} />
      </Container>
    </SpaceBetween>
  )
}

export function OrderList({ orders }: Pick<Props, 'orders'>) {
  return (
    <ul className="order-blocks">
      {orders.map((order) => (
        <Block key={order.id} order={order} />
      ))}
    </ul>
  )
}

function Block({ order }: { order: ListedOrder }) {
  const { shell } = useTexts()
  const { list, money } = useFormats()
  const names = useBrandNames()
  return (
    <li>
      <div>
        <AppLink to={`/orders/${order.id}`}>{order.externalId}</AppLink>
        {!order.livemode && <Badge color="grey">{shell.mode.testOrder}</Badge>}
      </div>
      <div>
        <HeadlineMark headline={order.headline} />
        <span className="amount">{money(order.totals.total, order.currency)}</span>
      </div>
      <div>
        <span>{list([...new Set(order.brandOrders.map(({ brandId }) => names[brandId] ?? brandId))])}</span>
        <TimeText time={order.createdAt} />
      </div>
    </li>
  )
}
