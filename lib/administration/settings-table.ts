import type { Construct } from 'constructs'
import { RATE_LIMIT_PARTITIONS } from '../../functions/http/rate-limit/rate-limit-keys.ts'
import { DataTable } from '../constructs/data-table.ts'
import type { LambdaFunction } from '../constructs/lambda-function.ts'

/** Brands, storefronts and API keys; later webhook endpoints. */
export class SettingsTable extends DataTable {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      name: 'settings',
      severity: 'urgent',
      impact: 'Requests of storefronts fail, since their keys cannot be read.',
      environmentName: 'settingsTable',
      indexes: [{ name: 'keys-by-owner', partitionKey: 'ownerPk', sortKey: 'ownerSk' }],
    })
  }

  /** What every function behind `httpHandler` needs, to know who calls and how often. */
  grantApiKeys(fn: LambdaFunction): void {
    this.grant(fn, ['GetItem'])
    this.grantCountRequests(fn)
  }

  /** The counters of rate limits, and no other row. */
  grantCountRequests(fn: LambdaFunction): void {
    this.grantRows(fn, ['UpdateItem'], [RATE_LIMIT_PARTITIONS])
  }

  /** Reading brands: one by its id, several by theirs, or all. */
  grantReadBrands(fn: LambdaFunction, which: 'one' | 'several' | 'all'): void {
    const actions = { one: 'GetItem', several: 'BatchGetItem', all: 'Query' } as const
    this.grant(fn, [actions[which]])
  }
}
