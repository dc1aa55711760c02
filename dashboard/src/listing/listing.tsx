import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Table from '@cloudscape-design/components/table'
import type { ReactNode } from 'react'
import { Failed } from '../shell/failed.tsx'
import { Skeleton } from '../shell/skeleton.tsx'
import { useIsNarrow } from '../shell/use-is-narrow.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { Blocks } from './blocks.tsx'
import type { Column } from './column.ts'
import type { List } from './use-pages.ts'

interface Props<Item> {
  readonly label: string
  readonly list: List<Item>
  readonly idOf: (item: Item) => string
  readonly columns: readonly Column<Item>[]
  readonly empty: ReactNode
  /** A heading of its own, where the page has several lists. */
  readonly heading?: { readonly text: string; readonly description?: ReactNode; readonly actions?: ReactNode }
  readonly filter?: ReactNode
}

/** A list as a table, and as blocks where a table has no room: with what is there while it loads, fails or is empty. */
export function Listing<Item>(props: Props<Item>) {
  const { label, list, idOf, columns, heading, filter } = props
  const { shell, work } = useTexts()
  const isNarrow = useIsNarrow()
  const header = heading !== undefined && (
    <Header variant="h2" description={heading.description} actions={heading.actions}>
      {heading.text}
    </Header>
  )
  const failed = list.error !== null && <Failed error={list.error} onRetry={list.again} />
  // What could not be read is not empty.
  const empty = failed || <Box color="text-body-secondary">{list.hasMore ? work.noneYet : props.empty}</Box>
  return (
    <SpaceBetween size="m">
      {list.items.length > 0 && failed}
      {isNarrow ? (
        <Container header={header || undefined}>
          <SpaceBetween size="m">
            {filter}
            {list.isLoading && list.error === null && <Skeleton height="120px" />}
            {list.items.length === 0 && (!list.isLoading || list.error !== null) && empty}
            {list.items.length > 0 && <Blocks items={list.items} idOf={idOf} columns={columns} />}
          </SpaceBetween>
        </Container>
      ) : (
        <Table
          items={list.items}
          trackBy={idOf}
          loading={list.isLoading && list.error === null}
          loadingText={shell.loading}
          wrapLines
          enableKeyboardNavigation
          ariaLabels={{ tableLabel: label }}
          empty={empty}
          header={header || undefined}
          filter={filter}
          columnDefinitions={columns.map(({ isRowHeader = false, ...column }) => ({ ...column, isRowHeader }))}
        />
      )}
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
