import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { LambdaFunction } from '../constructs/lambda-function.ts'
import type { DataStack } from '../stacks/data-stack.ts'

/** What `npm run reindex` calls after a new version of the HMAC key: functions/vault/reindexing. */
export class Reindexing extends Construct {
  constructor(scope: Construct, id: string, { data }: { readonly data: DataStack }) {
    super(scope, id)
    const fn = new LambdaFunction(this, 'ReindexOrders', {
      name: 'reindex-orders',
      timeout: Duration.minutes(1),
      memory: 1024,
      impact: 'The blind indexes cannot be moved to a new HMAC key. Orders are found by the old one.',
    })
    data.vault.grantOpen(fn, 'support')
    data.vault.grantReindex(fn)
  }
}
