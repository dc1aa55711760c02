import type { Construct } from 'constructs'
import type { HouseFunction } from './house/house-function.ts'
import { HouseTable } from './house/house-table.ts'

/** Brands, storefronts and API keys; later webhook endpoints. */
export class SettingsTable extends HouseTable {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      name: 'settings',
      environmentName: 'settingsTable',
      indexes: [{ name: 'keys-by-owner', partitionKey: 'ownerPk', sortKey: 'ownerSk' }],
    })
  }

  /** What every function behind `httpHandler` needs, to know who calls. */
  grantApiKeys(fn: HouseFunction): void {
    this.grant(fn, ['GetItem'])
  }

  grantReadBrands(fn: HouseFunction): void {
    this.grant(fn, ['GetItem', 'BatchGetItem', 'Query'])
  }
}
