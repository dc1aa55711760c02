import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import * as routes from '../../functions/support/order/order.routes.ts'
import { LambdaFunction } from '../constructs/lambda-function.ts'
import type { DeskProps } from './desk-props.ts'

/** An order for a person: functions/support/order. It opens no envelope. */
export class SupportOrder extends Construct {
  constructor(scope: Construct, id: string, { api, data }: DeskProps) {
    super(scope, id)
    const fn = new LambdaFunction(this, 'SupportOrder', {
      name: 'support-order',
      timeout: Duration.seconds(15),
      memory: 1024,
      impact: 'The support desk cannot look at orders.',
    })
    data.settings.grantApiKeys(fn)
    data.settings.grantReadBrands(fn, 'several')
    data.orders.grant(fn, ['GetItem', 'Query'], ['by-waiting'])
    data.vault.grantReadActsOfOrder(fn)
    for (const route of Object.values(routes)) api.add(route, fn)
  }
}
