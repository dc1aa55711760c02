export const columnIds = ['order', 'headline', 'brands', 'total', 'given', 'placed', 'storefront', 'changed'] as const
export type ColumnId = (typeof columnIds)[number]
export const usualColumns: readonly ColumnId[] = ['order', 'headline', 'brands', 'total', 'given', 'placed']

/** The columns that are shown, for `Table`: those chosen, in their order, then the others, hidden. */
export function columnDisplay(chosen: readonly string[] | null) {
  const shown = chosen ?? usualColumns
  const hidden = columnIds.filter((id) => !shown.includes(id))
  return [...shown.map((id) => ({ id, visible: true })), ...hidden.map((id) => ({ id, visible: false }))]
}
