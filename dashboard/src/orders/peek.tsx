import KeyValuePairs from '@cloudscape-design/components/key-value-pairs'
import SpaceBetween from '@cloudscape-design/components/space-between'
import SplitPanel from '@cloudscape-design/components/split-panel'
import { UnitsText } from '../brand-order/units-text.tsx'
import { countsOf } from '../brand-order/where-units-are.ts'
import { useBrandNames } from '../brands/use-brands.ts'
import { HeadlineMark } from '../order/headline-mark.tsx'
import type { ShownBrandOrder, ShownOrder } from '../order/shown-order.ts'
import { useOrder } from '../order/use-order.ts'
import { isQuiet, useStoryWithBrand } from '../order/use-story.ts'
import { AppLink } from '../shell/app-link.tsx'
import { TimeText } from '../shell/time-text.tsx'
import { useFormats, useTexts } from '../texts/use-texts.tsx'
import type { ListedOrder } from './listed-order.ts'

/** An order beside the list: why it waits, each brand's items and where they are, and the money. What the list knows is there at once. */
export default function Peek({ order }: { order: ListedOrder }) {
  const { orders, order: texts } = useTexts()
  const { money } = useFormats()
  const names = useBrandNames()
  const { data: whole } = useOrder(order.id)
  const { amounts, currency } = order
  return (
    <SplitPanel header={orders.peekTitle(order.externalId)} hidePreferencesButton closeBehavior="hide">
      <SpaceBetween size="l">
        <AppLink to={`/orders/${order.id}`} variant="primary">
          {orders.open}
        </AppLink>
        {whole !== undefined && <Why order={whole} />}
        <KeyValuePairs
          columns={3}
          items={[
            ...order.brandOrders.map(({ id, brandId, headline }) => ({
              label: names[brandId] ?? brandId,
              value: (
                <>
                  <HeadlineMark headline={headline} />
                  <Items brandOrder={whole?.brandOrders.find((one) => one.id === id)} />
                </>
              ),
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

function Why({ order }: { order: ShownOrder }) {
  const tell = useStoryWithBrand(order)
  const unusual = order.story.filter((story) => !isQuiet(story))
  return unusual.map((story) => (
    <div key={`${story.code} ${story.brandOrderId} ${story.subject?.id}`}>{tell(story)}</div>
  ))
}

function Items({ brandOrder }: { brandOrder: ShownBrandOrder | undefined }) {
  return brandOrder?.lines.map((line) => (
    <div key={line.id}>
      {line.quantity}&nbsp;× {line.title}: <UnitsText counts={countsOf(line)} />
    </div>
  ))
}
