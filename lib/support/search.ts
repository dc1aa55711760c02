import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { searchRoute } from '../../functions/support/search/search.routes.ts'
import { deploymentOf } from '../constructs/deployment.ts'
import { LambdaFunction } from '../constructs/lambda-function.ts'
import type { DeskProps } from './desk-props.ts'

/** Orders by whatever somebody knows: functions/support/search. It looks into blind indexes, and can open nothing. */
export class Search extends Construct {
  constructor(scope: Construct, id: string, { api, data }: DeskProps) {
    super(scope, id)
    const fn = new LambdaFunction(this, 'SearchOrders', {
      name: 'search-orders',
      timeout: Duration.seconds(15),
      memory: 1024,
      impact: 'The support desk finds no orders by e-mail, telephone or numbers.',
    })
    data.settings.grantApiKeys(fn)
    // Storefronts.
    data.settings.grant(fn, ['Query'])
    data.orders.grant(fn, ['BatchGetItem'], ['by-lookup', 'by-customer'])
    data.vault.grantFind(fn)
    const { phoneCountry, nameSearch } = deploymentOf(this).stage
    if (phoneCountry !== undefined) fn.setEnvironment('phoneCountry', phoneCountry)
    if (nameSearch) fn.setEnvironment('nameSearch', 'true')
    api.add(searchRoute, fn)
  }
}
