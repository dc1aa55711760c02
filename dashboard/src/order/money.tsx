import Container from '@cloudscape-design/components/container'
import ExpandableSection from '@cloudscape-design/components/expandable-section'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useFormats, useTexts } from '../texts/use-texts.tsx'
import { Amounts } from './amounts.tsx'
import type { ShownOrder } from './shown-order.ts'

/** What was paid, given back and is still to be given back. */
export function Money({ order }: { order: ShownOrder }) {
  const { order: texts } = useTexts()
  const { money } = useFormats()
  const { amounts, totals, currency } = order
  const show = (amount: number) => money(amount, currency)
  return (
    <Container header={<Header variant="h2">{texts.money.title}</Header>}>
      <SpaceBetween size="s">
        <Amounts
          rows={[
            { label: texts.money.paid, value: show(totals.total) },
            { label: texts.money.refunded, value: show(amounts.refunded) },
            ...(amounts.toReturn > 0
              ? [{ label: texts.money.toReturn, value: show(amounts.toReturn), strong: true }]
              : []),
            { label: texts.money.refundable, value: show(amounts.refundable) },
          ]}
        />
        <ExpandableSection headerText={texts.money.details}>
          <Amounts
            rows={[
              { label: texts.money.items, value: show(totals.items) },
              ...(totals.discount > 0 ? [{ label: texts.money.discount, value: show(-totals.discount) }] : []),
              { label: texts.money.shipping, value: show(totals.shipping) },
              ...(totals.fees > 0 ? [{ label: texts.money.fees, value: show(totals.fees) }] : []),
              { label: order.taxIncluded ? texts.money.taxIncluded : texts.money.tax, value: show(totals.tax) },
              { label: texts.money.total, value: show(totals.total), strong: true },
            ]}
          />
        </ExpandableSection>
      </SpaceBetween>
    </Container>
  )
}
