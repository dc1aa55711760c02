import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Table from '@cloudscape-design/components/table'
import { useBrandNames } from '../brands/use-brands.ts'
import { Failed } from '../shell/failed.tsx'
import { useReturnPlace } from '../shell/return-place.ts'
import { TimeText } from '../shell/time-text.tsx'
import { useIsNarrow } from '../shell/use-is-narrow.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { OrderCell } from './order-cell.tsx'
import { WorkBlocks } from './work-blocks.tsx'
import { WorkFilters } from './work-filters.tsx'
import type { WorkItem, WorkTableProps } from './work-table-props.ts'

/** A list of work as a table: which order, of which brand, since when, and what is particular to the list. */
export function WorkTable<Item extends WorkItem>(props: WorkTableProps<Item>) {
  const { work } = useTexts()
  const { list } = props
  const isNarrow = useIsNarrow()
  useReturnPlace(!list.isLoading)
  if (list.error !== null && list.items.length === 0) return <Failed error={list.error} onRetry={list.again} />
  return (
    <SpaceBetween size="m">
      {isNarrow ? <WorkBlocks {...props} /> : <WideTable {...props} />}
      {list.hasMore && (
        <Box textAlign="center">
          <Button loading={list.isLoadingMore} onClick={list.loadMore}>
            {work.more}
          </Button>
        </Box>
      )}
    </SpaceBetween>
  )
}

function WideTable<Item extends WorkItem>({ label, empty, list, columns, selection }: WorkTableProps<Item>) {
  const { work, shell, orders } = useTexts()
  const names = useBrandNames()
  return (
    <Table<Item>
      items={list.items}
      trackBy="brandOrderId"
      loading={list.isLoading}
      loadingText={shell.loading}
      wrapLines
      stickyHeader
      enableKeyboardNavigation
      {...(selection === undefined
        ? {}
        : {
            selectionType: 'multi',
            selectedItems: list.items.filter(({ brandOrderId }) => selection.ids.has(brandOrderId)),
            onSelectionChange: ({ detail }) =>
              selection.onChange(new Set(detail.selectedItems.map(({ brandOrderId }) => brandOrderId))),
          })}
      ariaLabels={{
        tableLabel: label,
        selectionGroupLabel: orders.select.title,
        allItemsSelectionLabel: () => orders.select.all,
        itemSelectionLabel: (_, { externalId }) => orders.select.one(externalId),
      }}
      filter={<WorkFilters />}
      empty={<Box color="text-body-secondary">{list.isFiltered ? orders.noMatch.title : empty}</Box>}
      columnDefinitions={[
        {
          id: 'order',
          header: work.order,
          isRowHeader: true,
          minWidth: 140,
          cell: (item) => <OrderCell item={item} />,
        },
        { id: 'brand', header: work.brand, minWidth: 160, cell: ({ brandId }) => names[brandId] ?? brandId },
        ...columns,
        { id: 'since', header: work.since, minWidth: 200, cell: ({ since }) => <TimeText time={since} /> },
      ]}
    />
  )
}
