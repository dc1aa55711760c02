import type { HouseFunction } from './house/house-function.ts'
import type { TableAction } from './house/house-table.ts'
import type { SettingsTable } from './settings-table.ts'

/** Exactly these actions, on rows of the settings table whose partition key begins so. */
export function grantSettingsRows(
  settings: SettingsTable,
  fn: HouseFunction,
  actions: readonly TableAction[],
  partitions: readonly string[],
): void {
  settings.grant(fn, [])
  fn.allow({
    actions: actions.map((action) => `dynamodb:${action}`),
    resources: [settings.table.tableArn],
    conditions: {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitions.map((partition) => `${partition}*`) },
      // Without keys in the request, ForAllValues alone would hold.
      Null: { 'dynamodb:LeadingKeys': 'false' },
    },
  })
}
