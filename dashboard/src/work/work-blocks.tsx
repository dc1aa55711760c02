import Box from '@cloudscape-design/components/box'
import Checkbox from '@cloudscape-design/components/checkbox'
import Container from '@cloudscape-design/components/container'
import ExpandableSection from '@cloudscape-design/components/expandable-section'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useBrandNames } from '../brands/use-brands.ts'
import { Skeleton } from '../shell/skeleton.tsx'
import { TimeText } from '../shell/time-text.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { OrderCell } from './order-cell.tsx'
import { WorkFilters } from './work-filters.tsx'
import type { WorkItem, WorkTableProps } from './work-table-props.ts'

/** A list of work on a phone: an order below the other. */
export function WorkBlocks<Item extends WorkItem>({ empty, list, columns, details, selection }: WorkTableProps<Item>) {
  const { orders } = useTexts()
  const names = useBrandNames()
  const toggle = (id: string, isChosen: boolean) => {
    const others = [...(selection?.ids ?? [])].filter((one) => one !== id)
    selection?.onChange(new Set(isChosen ? [...others, id] : others))
  }
  return (
    <Container>
      <SpaceBetween size="s">
        <ExpandableSection headerText={orders.filters.title}>
          <WorkFilters />
        </ExpandableSection>
        {list.isLoading && <Skeleton height="200px" />}
        {!list.isLoading && list.items.length === 0 && (
          <Box color="text-body-secondary">{list.isFiltered ? orders.noMatch.title : empty}</Box>
        )}
        <ul className="order-blocks">
          {list.items.map((item) => (
            <li key={item.brandOrderId}>
              <div>
                <OrderCell item={item} isNarrow />
                {selection !== undefined && (
                  <Checkbox
                    ariaLabel={orders.select.one(item.externalId)}
                    checked={selection.ids.has(item.brandOrderId)}
                    onChange={({ detail }) => toggle(item.brandOrderId, detail.checked)}
                  />
                )}
              </div>
              <div>
                <span>{names[item.brandId] ?? item.brandId}</span>
                <TimeText time={item.since} />
              </div>
              {details?.(item) ?? (
                <div>
                  {columns.map(({ id, cell }) => (
                    <span key={id}>{cell(item)}</span>
                  ))}
                </div>
              )}
            </li>
          ))}
        </ul>
      </SpaceBetween>
    </Container>
  )
}
