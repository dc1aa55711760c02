import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Table from '@cloudscape-design/components/table'
import { lazy, type ReactNode, Suspense } from 'react'
import { usePreferences } from '../settings/preferences.ts'
import { useIsNarrow } from '../shell/use-is-narrow.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { columnDisplay } from './column-ids.ts'
import { useColumns } from './columns.tsx'
import type { ListedOrder } from './listed-order.ts'
import { OrderBlocks } from './order-blocks.tsx'
import { usePeek, usePeekByKey } from './use-peek.tsx'

const ColumnPreferences = lazy(() => import('./column-preferences.tsx'))

export interface OrdersTableProps {
  readonly orders: readonly ListedOrder[]
  readonly isLoading: boolean
  /** Whether the rows are still those of other filters. */
  readonly isOther: boolean
  readonly isFiltered: boolean
  readonly filter: ReactNode
  readonly selectedIds: ReadonlySet<string>
  readonly onSelect: (ids: ReadonlySet<string>) => void
  /** On a phone, boxes stand at the orders only while several are being chosen. */
  readonly isSelecting: boolean
  readonly onClear: () => void
}

export function OrdersTable(props: OrdersTableProps) {
  const { orders, isLoading, isOther, isFiltered, filter, selectedIds, onSelect, onClear } = props
  const texts = useTexts()
  const { orderColumns } = usePreferences()
  const peek = usePeek()
  const columns = useColumns(peek)
  const peekByKey = usePeekByKey(orders, peek)
  const empty = isFiltered ? <NoMatch onClear={onClear} /> : <NoOrders />
  if (useIsNarrow()) {
    const selection = props.isSelecting ? { ids: selectedIds, onChange: onSelect } : undefined
    return <OrderBlocks orders={orders} selection={selection} filter={filter} isLoading={isLoading} empty={empty} />
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key belongs to the rows, which are Cloudscape’s.
    <div className={isOther ? 'waiting' : undefined} aria-busy={isOther || isLoading} onKeyDown={peekByKey}>
      <Table
        items={orders}
        columnDefinitions={columns}
        columnDisplay={columnDisplay(orderColumns)}
        trackBy="id"
        loading={isLoading}
        loadingText={texts.shell.loading}
        variant="container"
        selectionType="multi"
        selectedItems={orders.filter(({ id }) => selectedIds.has(id))}
        onSelectionChange={({ detail }) => onSelect(new Set(detail.selectedItems.map(({ id }) => id)))}
        stickyHeader
        stickyColumns={{ first: 1 }}
        wrapLines
        enableKeyboardNavigation
        ariaLabels={{
          tableLabel: texts.orders.title,
          selectionGroupLabel: texts.orders.select.title,
          allItemsSelectionLabel: () => texts.orders.select.all,
          itemSelectionLabel: (_, { externalId }) => texts.orders.select.one(externalId),
        }}
        filter={filter}
        preferences={
          <Suspense>
            <ColumnPreferences />
          </Suspense>
        }
        empty={empty}
      />
    </div>
  )
}

function NoMatch({ onClear }: { onClear: () => void }) {
  const { orders } = useTexts()
  return (
    <Box textAlign="center">
      <SpaceBetween size="xs">
        <b>{orders.noMatch.title}</b>
        <span>{orders.noMatch.text}</span>
        <Button onClick={onClear}>{orders.filters.clear}</Button>
      </SpaceBetween>
    </Box>
  )
}

function NoOrders() {
  const { orders } = useTexts()
  return (
    <Box textAlign="center">
      <b>{orders.empty.title}</b>
      <Box variant="p">{orders.empty.text}</Box>
    </Box>
  )
}
