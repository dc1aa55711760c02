import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import Link from '@cloudscape-design/components/link'
import { useBrandNames } from '../brands/use-brands.ts'
import { useFormats, useTexts } from '../texts/use-texts.tsx'
import type { Headline } from './headline.ts'
import { HeadlineMark } from './headline-mark.tsx'
import type { ShownOrder } from './shown-order.ts'
import { UnitsText } from './units-text.tsx'
import { sumOfCounts } from './where-units-are.ts'

/** One row a brand, where an order has several: how it stands, where the goods are, and the money. */
export function BrandsGlance({ order, headlines }: { order: ShownOrder; headlines: ReadonlyMap<string, Headline> }) {
  const { order: texts } = useTexts()
  const { money } = useFormats()
  const names = useBrandNames()
  const jump = (id: string) => {
    const section = document.getElementById(id)
    section?.scrollIntoView({ behavior: 'smooth', block: 'start' })
    section?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true })
  }
  return (
    <Container header={<Header variant="h2">{texts.brands.title}</Header>}>
      <ul className="glance">
        {order.brandOrders.map(({ id, brandId, lines, amounts, totals }) => {
          const headline = headlines.get(id)
          return (
            <li key={id}>
              <Link onFollow={() => jump(id)} ariaLabel={texts.brands.goTo(names[brandId] ?? brandId)}>
                {names[brandId] ?? brandId}
              </Link>
              <span>{headline !== undefined && <HeadlineMark headline={headline} />}</span>
              <span>
                <UnitsText counts={sumOfCounts(lines)} />
              </span>
              <span className="amount">
                {money(totals.total, order.currency)}
                {amounts.refunded > 0 && <div>{texts.money.refunded}: {money(amounts.refunded, order.currency)}</div>}
                {amounts.toReturn > 0 && <div>{texts.money.toReturn}: {money(amounts.toReturn, order.currency)}</div>}
              </span>
            </li>
          )
        })}
      </ul>
    </Container>
  )
}
