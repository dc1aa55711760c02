import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { listOrderEventsRoute, readFeedRoute } from '../../functions/events/events.routes.ts'
import type { Route } from '../../functions/http/route.ts'
import { listOrdersRoute, readOrderRoute } from '../../functions/orders/orders.routes.ts'
import type { SettingsTable } from '../administration/settings-table.ts'
import { LambdaFunction } from '../constructs/lambda-function.ts'
import type { PublicApi } from '../http/public-api.ts'
import type { OrdersTable } from './orders-table.ts'

export interface ReadingProps {
  readonly api: PublicApi
  readonly orders: OrdersTable
  readonly settings: SettingsTable
}

/** Looking at orders and events. These functions can change nothing. */
export class Reading extends Construct {
  constructor(scope: Construct, id: string, props: ReadingProps) {
    super(scope, id)
    const { orders, settings } = props
    const readOrder = this.reader(props, readOrderRoute, 'Storefronts cannot show an order to its customer.')
    orders.grant(readOrder, ['GetItem', 'Query'])
    settings.grantReadBrands(readOrder, 'several')

    const listOrders = this.reader(props, listOrdersRoute, 'Storefronts cannot list their orders.')
    orders.grant(
      listOrders,
      ['GetItem', 'BatchGetItem', 'Query'],
      ['by-created', 'by-changed', 'by-customer', 'by-attention', 'by-refund'],
    )

    const listEvents = this.reader(props, listOrderEventsRoute, 'Storefronts cannot see what happened to an order.')
    orders.grant(listEvents, ['GetItem', 'Query'])

    const readFeed = this.reader(props, readFeedRoute, 'Readers of the event feed fall behind; nothing is lost.')
    orders.grant(readFeed, ['BatchGetItem', 'Query'])
  }

  private reader({ api, settings }: ReadingProps, route: Route, impact: string): LambdaFunction {
    const fn = new LambdaFunction(this, route.operationId, {
      name: route.operationId,
      timeout: Duration.seconds(10),
      memory: 512,
      impact,
    })
    settings.grantApiKeys(fn)
    api.add(route, fn)
    return fn
  }
}
