import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import * as routes from '../../functions/support/acting/acting.routes.ts'
import { deploymentOf } from '../constructs/deployment.ts'
import { LambdaFunction } from '../constructs/lambda-function.ts'
import type { WorkQueue } from '../constructs/work-queue.ts'
import type { DeskProps } from './desk-props.ts'

/** What members of the support staff do to orders: functions/support/acting. */
export class Acting extends Construct {
  constructor(scope: Construct, id: string, { api, data, resumeQueue }: DeskProps & { resumeQueue: WorkQueue }) {
    super(scope, id)
    const act = new LambdaFunction(this, 'ActOnOrder', {
      name: 'act-on-order',
      timeout: Duration.seconds(20),
      memory: 1024,
      impact: 'The support desk cannot cancel, return, refund or retry orders. Storefronts can.',
    })
    data.settings.grantApiKeys(act)
    data.settings.grantReadBrands(act, 'one')
    data.orders.grant(act, ['GetItem', 'Query', 'PutItem', 'UpdateItem'])
    data.vault.grantSealAddress(act)
    data.vault.grantRecordActs(act)
    resumeQueue.grantSend(act, 'resumeQueueUrl')
    act.setEnvironment('refundLimits', JSON.stringify(deploymentOf(this).stage.limits.refund))
    for (const route of Object.values(routes)) api.add(route, act)
  }
}
