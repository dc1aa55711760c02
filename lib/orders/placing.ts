import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { placeOrderRoute, validateOrderRoute } from '../../functions/orders/orders.routes.ts'
import { LambdaFunction } from '../constructs/lambda-function.ts'
import type { PublicApi } from '../http/public-api.ts'
import type { DataStack } from '../stacks/data-stack.ts'

/** Taking orders in: functions/orders. */
export class Placing extends Construct {
  constructor(scope: Construct, id: string, { api, data }: { api: PublicApi; data: DataStack }) {
    super(scope, id)
    const place = new LambdaFunction(this, 'PlaceOrder', {
      name: 'place-order',
      timeout: Duration.seconds(20),
      memory: 1024,
      impact: 'Storefronts cannot hand over orders that customers have paid.',
      runbook: 'orders-cannot-be-placed',
    })
    data.settings.grantApiKeys(place)
    data.settings.grantReadBrands(place)
    data.orders.grant(place, ['GetItem', 'PutItem'])
    data.vault.grantSeal(place)
    api.add(placeOrderRoute, place)

    const validate = new LambdaFunction(this, 'ValidateOrder', {
      name: 'validate-order',
      timeout: Duration.seconds(10),
      memory: 512,
      impact: 'Storefronts cannot check an order before they take the money.',
    })
    data.settings.grantApiKeys(validate)
    data.settings.grantReadBrands(validate)
    api.add(validateOrderRoute, validate)
  }
}
