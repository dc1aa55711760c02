/** The tables of a stage. They refer to each other, so all of them are restored to one moment. */
export const dataTables = ['orders', 'vault', 'settings', 'deliveries'] as const
export type DataTableName = (typeof dataTables)[number]

export function liveTable(stage: string, name: DataTableName): string {
  return `diddo-${stage}-${name}`
}

/** The table that a restored copy is made in, beside the live one. */
export function copyOf(stage: string, name: DataTableName): string {
  return `${liveTable(stage, name)}-restored`
}
