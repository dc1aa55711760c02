import type { Construct } from 'constructs'
import { RATE_LIMIT_PARTITIONS } from '../functions/http/rate-limit/rate-limit-keys.ts'
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

  /** What every function behind `httpHandler` needs, to know who calls and how often. */
  grantApiKeys(fn: HouseFunction): void {
    this.grant(fn, ['GetItem'])
    // The counters of rate limits, and no other row.
    this.grantRows(fn, ['UpdateItem'], [RATE_LIMIT_PARTITIONS])
  }

  grantReadBrands(fn: HouseFunction): void {
    this.grant(fn, ['GetItem', 'BatchGetItem', 'Query'])
  }
}
