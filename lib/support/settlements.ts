import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { readSettlementRoute } from '../../functions/support/settlement/settlement.routes.ts'
import { LambdaFunction } from '../constructs/lambda-function.ts'
import type { DeskProps } from './desk-props.ts'

/** What each brand sold in a month, and what the platform owes it: functions/support/settlement. */
export class Settlements extends Construct {
  constructor(scope: Construct, id: string, { api, data }: DeskProps) {
    super(scope, id)
    const fn = new LambdaFunction(this, 'ReadSettlement', {
      name: 'read-settlement',
      timeout: Duration.seconds(29),
      memory: 1024,
      impact: 'The settlement of a brand’s month cannot be read.',
    })
    data.settings.grantApiKeys(fn)
    data.settings.grant(fn, ['Query'])
    data.orders.grant(fn, ['BatchGetItem', 'Query'], ['by-created'])
    data.vault.grantRecordActs(fn)
    api.add(readSettlementRoute, fn)
  }
}
