import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import Link from '@cloudscape-design/components/link'
import { brandName } from '../order/brand-name.ts'
import { HeadlineMark } from '../order/headline-mark.tsx'
import type { ShownOrder } from '../order/shown-order.ts'
import { useFormats, useTexts } from '../texts/use-texts.tsx'
import { UnitsText } from './units-text.tsx'
import { sumOfCounts } from './where-units-are.ts'

/** One row a brand, where an order has several: how it stands, where the goods are, and the money. */
export function BrandsGlance({ order }: { order: ShownOrder }) {
  const { order: texts } = useTexts()
  const { money } = useFormats()
  const jump = (id: string) => {
    const section = document.getElementById(id)
    section?.scrollIntoView({ behavior: 'smooth', block: 'start' })
    section?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true })
  }
  return (
    <Container header={<Header variant="h2">{texts.brands.title}</Header>}>
      <ul className="glance">
        {order.brandOrders.map((brandOrder) => {
          const { id, lines, amounts, totals, headline } = brandOrder
          const name = brandName(brandOrder)
          return (
            <li key={id}>
              <Link onFollow={() => jump(id)} ariaLabel={texts.brands.goTo(name)}>
                {name}
              </Link>
              <span>
                <HeadlineMark headline={headline} />
              </span>
              <span>
                <UnitsText counts={sumOfCounts(lines)} />
              </span>
              <span className="amount">
                {money(totals.total, order.currency)}
                {amounts.refunded > 0 && (
                  <div>
                    {texts.money.refunded}: {money(amounts.refunded, order.currency)}
                  </div>
                )}
                {amounts.toReturn > 0 && (
                  <div>
                    {texts.money.toReturn}: {money(amounts.toReturn, order.currency)}
                  </div>
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </Container>
  )
}
