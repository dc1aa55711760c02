import type { TableProps } from '@cloudscape-design/components/table'
import type { ReactNode } from 'react'
import type { useWorkList } from './use-work-list.ts'

/** What every line of a list of work has. */
export interface WorkItem {
  readonly orderId: string
  readonly brandOrderId: string
  readonly externalId: string
  readonly brandId: string
  readonly livemode: boolean
  readonly since: string
}

export interface WorkTableProps<Item> {
  readonly label: string
  readonly empty: string
  readonly list: ReturnType<typeof useWorkList<Item>>
  /** Beside the order, its brand and since when. */
  readonly columns: readonly TableProps.ColumnDefinition<Item>[]
  /** The same on a phone, where columns have no room; otherwise the cells stand beside each other. */
  readonly details?: (item: Item) => ReactNode
  /** What is selected, by ids of brand orders, where several can be dealt with at once. */
  readonly selection?: {
    readonly ids: ReadonlySet<string>
    readonly onChange: (ids: ReadonlySet<string>) => void
  }
}
