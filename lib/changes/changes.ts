import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import * as routes from '../../functions/changes/changes.routes.ts'
import { LambdaFunction } from '../constructs/lambda-function.ts'
import type { WorkQueue } from '../constructs/work-queue.ts'
import type { PublicApi } from '../http/public-api.ts'
import type { DataStack } from '../stacks/data-stack.ts'

export interface ChangesProps {
  readonly api: PublicApi
  readonly data: DataStack
  /** Wakes the workflow, whose functions ask the brands. */
  readonly resumeQueue: WorkQueue
}

/** Cancellations, returns, refunds and changes of address: functions/changes. */
export class Changes extends Construct {
  constructor(scope: Construct, id: string, { api, data, resumeQueue }: ChangesProps) {
    super(scope, id)
    const change = new LambdaFunction(this, 'ChangeOrder', {
      name: 'change-order',
      timeout: Duration.seconds(20),
      memory: 1024,
      impact: 'Orders cannot be cancelled, returned or refunded, and addresses cannot be changed.',
    })
    data.settings.grantApiKeys(change)
    data.settings.grantReadBrands(change, 'one')
    data.orders.grant(change, ['GetItem', 'Query', 'PutItem', 'UpdateItem'])
    data.vault.grantSealAddress(change)
    resumeQueue.grantSend(change, 'resumeQueueUrl')

    const read = new LambdaFunction(this, 'ReadChanges', {
      name: 'read-changes',
      timeout: Duration.seconds(10),
      memory: 512,
      impact: 'Storefronts cannot see the cancellations, returns and refunds of an order by themselves.',
    })
    data.settings.grantApiKeys(read)
    data.orders.grant(read, ['Query'])

    for (const route of Object.values(routes)) api.add(route, route.method === 'GET' ? read : change)
  }
}
