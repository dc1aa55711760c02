import { CfnOutput, Duration } from 'aws-cdk-lib'
import { AccountPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { Construct } from 'constructs'
import { UPDATE_PARTITIONS } from '../../functions/brands/updates/update-keys.ts'
import type { SettingsTable } from '../administration/settings-table.ts'
import { deploymentOf } from '../constructs/deployment.ts'
import { LambdaFunction } from '../constructs/lambda-function.ts'
import { WorkQueue } from '../constructs/work-queue.ts'
import type { OrdersTable } from '../orders/orders-table.ts'
import { BRAND_QUEUE_NAME } from '../promises/deployed-brand-queues.ts'
import { grantReadBrandSecrets } from './brand-secrets.ts'

export interface BrandQueuesProps {
  readonly orders: OrdersTable
  readonly settings: SettingsTable
  readonly grantSealLabels: (fn: LambdaFunction) => void
  readonly updates: WorkQueue
}

/** A queue of its own for each brand that the option `brandQueues` names: who may send to it is that brand. */
export class BrandQueues extends Construct {
  constructor(scope: Construct, id: string, { orders, settings, grantSealLabels, updates }: BrandQueuesProps) {
    super(scope, id)
    const { stage, prefix } = deploymentOf(this)
    const receive = new LambdaFunction(this, 'ReceiveQueuedUpdate', {
      name: 'receive-queued-update',
      timeout: Duration.seconds(30),
      memory: 512,
      impact: 'What brands report by a queue waits there, and orders look older than they are until then.',
    })
    receive.setEnvironment('brandQueuePrefix', `${prefix}-${BRAND_QUEUE_NAME}`)
    orders.grant(receive, ['GetItem'])
    orders.grantRows(receive, ['PutItem'], [UPDATE_PARTITIONS])
    settings.grantReadBrands(receive, 'one')
    grantReadBrandSecrets(receive)
    grantSealLabels(receive)
    updates.grantSend(receive, 'brandUpdatesQueueUrl')
    for (const { brandId, accounts } of stage.brandQueues) {
      const { queue } = this.queueOf(brandId, receive)
      queue.addToResourcePolicy(
        new PolicyStatement({
          actions: ['sqs:SendMessage'],
          principals: accounts.map((account) => new AccountPrincipal(account)),
          resources: [queue.queueArn],
        }),
      )
      new CfnOutput(this, `QueueOf-${brandId}`, { value: queue.queueUrl, description: `Where ${brandId} reports` })
    }
  }

  private queueOf(brandId: string, receive: LambdaFunction): WorkQueue {
    const queue = new WorkQueue(this, `Of-${brandId}`, {
      name: `${BRAND_QUEUE_NAME}${brandId}`,
      visibilityTimeout: Duration.seconds(180),
      impact: `What ${brandId} reported by its queue could not be taken: its orders look older than they are.`,
    })
    queue.consumedBy(receive, { maxConcurrency: 5 })
    return queue
  }
}
