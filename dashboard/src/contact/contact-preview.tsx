import ExpandableSection from '@cloudscape-design/components/expandable-section'
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { ShownBrandOrder, ShownOrder } from '../order/shown-order.ts'
import { useOwnTexts } from '../texts/use-texts.tsx'
import { contactTexts } from './contact-texts.ts'

/** What the API writes below the message: numbers and goods, nothing of the customer. */
export function ContactPreview(props: { order: ShownOrder; brandOrder: ShownBrandOrder; address: string }) {
  const texts = useOwnTexts(contactTexts)
  const { order, brandOrder, address } = props
  const { previewFacts } = texts
  return (
    <ExpandableSection headerText={texts.preview} defaultExpanded>
      <SpaceBetween size="s">
        <span>{texts.previewTo(address)}</span>
        <KeyValuePairs
          columns={3}
          items={[
            { label: previewFacts.number, value: `${order.externalId} (${order.id})` },
            { label: previewFacts.part, value: brandOrder.id },
            { label: previewFacts.theirs, value: brandOrder.brandReference ?? '–' },
          ]}
        />
        <KeyValuePairs
          columns={1}
          items={[
            {
              label: previewFacts.goods,
              value: brandOrder.lines.map(({ id, quantity, title, sku }) => (
                <div key={id}>
                  {quantity}&nbsp;× {title} ({sku})
                </div>
              )),
            },
          ]}
        />
      </SpaceBetween>
    </ExpandableSection>
  )
}
