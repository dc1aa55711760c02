import type { ReactNode } from 'react'

export interface Column<Item> {
  readonly id: string
  readonly header: string
  readonly cell: (item: Item) => ReactNode
  /** The one that says what the row is of. */
  readonly isRowHeader?: boolean
  /** Pixels. */
  readonly minWidth?: number
}
