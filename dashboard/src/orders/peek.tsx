import KeyValuePairs from '@cloudscape-design/components/key-value-pairs'
import SpaceBetween from '@cloudscape-design/components/space-between'
import SplitPanel from '@cloudscape-design/components/split-panel'
import { useBrandNames } from '../brands/use-brands.ts'
import { HeadlineMark } from '../order/headline-mark.tsx'
import { AppLink } from '../shell/app-link.tsx'
import { TimeText } from '../shell/time-text.tsx'
import { useFormats, useTexts } from '../texts/use-texts.tsx'
import type { ListedOrder } from './listed-order.ts'

/** An order beside the list: how each brand stands, and the money. */
export default function Peek({ order }: { order: ListedOrder }) {
  const { orders, order: texts } = useTexts()
  const { money } = useFormats()
  const names = useBrandNames()
  const { amounts, currency } = order
  return (
    <SplitPanel header={orders.peekTitle(order.externalId)} hidePreferencesButton closeBehavior="hide">
      <SpaceBetween size="l">
        <AppLink to={`/orders/${order.id}`} variant="primary">
          {orders.open}
        </AppLink>
        <KeyValuePairs
          columns={3}
          items={[
            ...order.brandOrders.map(({ brandId, headline }) => ({
              label: names[brandId] ?? brandId,
              value: <HeadlineMark headline={headline} />,
            })),
            { label: texts.money.paid, value: money(order.totals.total, currency) },
            { label: texts.money.refunded, value: money(amounts.refunded, currency) },
            { label: texts.money.toReturn, value: money(amounts.toReturn, currency) },
            { label: orders.columns.placed, value: <TimeText time={order.createdAt} /> },
            { label: orders.columns.changed, value: <TimeText time={order.updatedAt} /> },
          ]}
        />
      </SpaceBetween>
    </SplitPanel>
  )
}
