import Box from '@cloudscape-design/components/box'
import Link from '@cloudscape-design/components/link'
import { UnitsText } from '../brand-order/units-text.tsx'
import { countsOf } from '../brand-order/where-units-are.ts'
import { addressOfAction } from '../order/asked-act.ts'
import { brandName } from '../order/brand-name.ts'
import { HeadlineMark } from '../order/headline-mark.tsx'
import { toAct } from '../order/order-act.ts'
import type { ShownBrandOrder, ShownOrder } from '../order/shown-order.ts'
import { useFormats, useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { panelTexts } from './panel-texts.ts'

/** One brand's part: where each unit is, and what can be done, as links to the dashboard. */
export function PanelBrand({ order, brandOrder }: { order: ShownOrder; brandOrder: ShownBrandOrder }) {
  const texts = useOwnTexts(panelTexts)
  const { story, order: orderTexts } = useTexts()
  const { money } = useFormats()
  const name = brandName(brandOrder)
  const { refunded, toReturn } = brandOrder.amounts
  const actions = order.next.filter(
    (next) => next.brandOrderId === brandOrder.id && next.obstacle === null && toAct(order, next) !== null,
  )
  return (
    <section className="panel-brand" aria-label={name}>
      <Box variant="h3" fontSize="heading-s">
        {name}
      </Box>
      {order.brandOrders.length > 1 && <HeadlineMark headline={brandOrder.headline} />}
      <ul className="panel-list" aria-label={texts.units}>
        {brandOrder.lines.map((line) => (
          <li key={line.id}>
            <Box>
              {line.quantity}&nbsp;× {line.title}
            </Box>
            <Box color="text-body-secondary" fontSize="body-s">
              <UnitsText counts={countsOf(line)} />
            </Box>
          </li>
        ))}
      </ul>
      {refunded > 0 && (
        <Box>
          {orderTexts.money.refunded}: {money(refunded, order.currency)}
        </Box>
      )}
      {toReturn > 0 && (
        <Box>
          {orderTexts.money.toReturn}: {money(toReturn, order.currency)}
        </Box>
      )}
      {actions.length > 0 && (
        <ul className="panel-actions" aria-label={texts.can}>
          {actions.map((next) => (
            <li key={`${next.action} ${next.subjectId}`}>
              <Link href={addressOfAction(order.id, next)} external externalIconAriaLabel={texts.newTab}>
                {story.actions[next.action]}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
