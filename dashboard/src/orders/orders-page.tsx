import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import { Failed } from '../shell/failed.tsx'
import { Page } from '../shell/page.tsx'
import { useReturnPlace } from '../shell/return-place.ts'
import { useIsNarrow } from '../shell/use-is-narrow.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { FilterBar } from './filter-bar.tsx'
import { type Filters, filtersOf, queryOf } from './filters.ts'
import { FreshOrders } from './fresh-orders.tsx'
import { rememberList } from './listed-ids.ts'
import { OrdersTable } from './orders-table.tsx'
import { PAGE_SIZE, useOrders } from './use-orders.ts'
import { ViewSelect } from './view-select.tsx'

const ListActions = lazy(() => import('../bulk/list-actions.tsx'))

/** All orders that fit the filters of the address, newest first. */
export default function OrdersPage() {
  const { orders: texts } = useTexts()
  const [query, setQuery] = useSearchParams()
  const filters = filtersOf(query)
  const list = useOrders(filters)
  useReturnPlace(!list.isLoading)
  useEffect(() => rememberList(list.orders.map(({ id }) => id)), [list.orders])

  const isNarrow = useIsNarrow()
  const [selectedIds, setSelectedIds] = useState<ReadonlySet<string>>(new Set())
  const [isSelecting, setSelecting] = useState(false)
  const selected = list.orders.filter(({ id }) => selectedIds.has(id))
  const select = (on: boolean) => {
    setSelecting(on)
    if (!on) setSelectedIds(new Set())
  }

  // A filter is a step that Back takes back.
  const change = (next: Filters) => setQuery(queryOf(next))
  return (
    <Page
      title={texts.title}
      description={texts.description}
      actions={
        <SpaceBetween direction="horizontal" size="xs">
          <ViewSelect filters={filters} onChange={change} />
          {isNarrow && (
            <Button onClick={() => select(!isSelecting)}>{isSelecting ? texts.select.end : texts.select.begin}</Button>
          )}
          <Suspense>{!isNarrow && <ListActions filters={filters} selected={selected} />}</Suspense>
        </SpaceBetween>
      }
    >
      <SpaceBetween size="m">
        <FreshOrders count={list.freshCount} onShow={list.again} />
        {list.error !== null && list.orders.length === 0 ? (
          <Failed error={list.error} onRetry={list.again} />
        ) : (
          <>
            <OrdersTable
              orders={list.orders}
              isLoading={list.isLoading}
              isOther={list.isOther}
              selectedIds={selectedIds}
              onSelect={setSelectedIds}
              isSelecting={isSelecting}
              filter={<FilterBar filters={filters} onChange={change} />}
              isFiltered={Object.keys(filters).length > 0}
              onClear={() => change({})}
            />
            <Box textAlign="center" color="text-body-secondary">
              {list.hasMore ? (
                <Button loading={list.isLoadingMore} loadingText={texts.loadingMore} onClick={list.loadMore}>
                  {texts.showMore(PAGE_SIZE)}
                </Button>
              ) : (
                list.orders.length > 0 && texts.end(list.orders.length)
              )}
            </Box>
            {isNarrow && isSelecting && (
              <div className="selection-bar">
                <Container>
                  <Suspense>
                    <ListActions filters={filters} selected={selected} />
                  </Suspense>
                </Container>
              </div>
            )}
          </>
        )}
      </SpaceBetween>
    </Page>
  )
}
