import Box from '@cloudscape-design/components/box'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Table from '@cloudscape-design/components/table'
import type { ShownLine } from '../order/shown-order.ts'
import { useIsNarrow } from '../shell/use-is-narrow.ts'
import { useFormats, useTexts } from '../texts/use-texts.tsx'
import { UnitsText } from './units-text.tsx'
import { countsOf } from './where-units-are.ts'

/** What was bought of one brand, and where each unit is. */
export function Lines({ lines, currency }: { lines: readonly ShownLine[]; currency: string }) {
  const { order } = useTexts()
  const { money } = useFormats()
  const isNarrow = useIsNarrow()
  const texts = order.section
  const where = (line: ShownLine) => <UnitsText counts={countsOf(line)} />
  if (isNarrow) {
    return (
      <SpaceBetween size="m">
        {lines.map((line) => (
          <div key={line.id}>
            <Item line={line} />
            <Box>
              {line.quantity}&nbsp;× {money(line.unitPrice, currency)} · {texts.paid} {money(line.total, currency)}
            </Box>
            {where(line)}
          </div>
        ))}
      </SpaceBetween>
    )
  }
  return (
    <Table
      variant="embedded"
      items={lines}
      trackBy="id"
      wrapLines
      ariaLabels={{ tableLabel: texts.lines }}
      columnDefinitions={[
        { id: 'item', header: texts.item, cell: (line) => <Item line={line} />, isRowHeader: true },
        {
          id: 'quantity',
          header: texts.quantity,
          cell: (line) => `${line.quantity}\u00a0× ${money(line.unitPrice, currency)}`,
        },
        { id: 'where', header: texts.where, cell: where },
        {
          id: 'paid',
          header: <span className="at-end">{texts.paid}</span>,
          cell: (line) => <span className="amount at-end">{money(line.total, currency)}</span>,
        },
      ]}
    />
  )
}

function Item({ line }: { line: ShownLine }) {
  return (
    <>
      {line.title}
      <Box color="text-body-secondary" fontSize="body-s">
        {line.sku}
      </Box>
    </>
  )
}
