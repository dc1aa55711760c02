import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { placeOrderRoute, validateOrderRoute } from '../functions/orders/orders.routes.ts'
import type { DataStack } from './data-stack.ts'
import type { HouseApi } from './house/house-api.ts'
import { HouseFunction } from './house/house-function.ts'

/** Taking orders in: functions/orders. */
export class Orders extends Construct {
  constructor(scope: Construct, id: string, { api, data }: { api: HouseApi; data: DataStack }) {
    super(scope, id)
    const place = new HouseFunction(this, 'PlaceOrder', {
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

    const validate = new HouseFunction(this, 'ValidateOrder', {
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
