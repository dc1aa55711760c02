import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { Administration } from './administration.ts'
import { Brands } from './brands.ts'
import { Changes } from './changes.ts'
import type { DataStack } from './data-stack.ts'
import { Dispatch } from './dispatch.ts'
import { EventSubscribers } from './event-subscribers.ts'
import { Events } from './events.ts'
import { HouseApi } from './house/house-api.ts'
import { setHouse } from './house/house-defaults.ts'
import { HouseQueue } from './house/house-queue.ts'
import { NewOrders } from './new-orders.ts'
import { Openapi } from './openapi.ts'
import { Orders } from './orders.ts'
import { Reading } from './reading.ts'

import { Slack } from './slack.ts'
import { Webhooks } from './webhooks.ts'

/** Everything that runs. It can be deleted and deployed again without losing an order. */
export class OrdersStack extends Stack {
  readonly api: HouseApi

  constructor(scope: Construct, id: string, props: StackProps & { data: DataStack }) {
    super(scope, id, props)
    const { data } = props
    setHouse(this, data.house)
    const api = new HouseApi(this, 'Api', { edgeSecret: data.edgeSecret })
    this.api = api
    const brandUpdates = new HouseQueue(this, 'BrandUpdates', {
      name: 'brand-updates',
      visibilityTimeout: Duration.seconds(240),
      impact: 'Updates of brands (shipped, delivered, refunded …) are kept but not applied to their orders.',
    })
    new Orders(this, 'Placing', { api, data })
    const brands = new Brands(this, 'Brands', {
      api,
      orders: data.orders,
      settings: data.settings,
      grantOpenFulfilment: (fn) => data.vault.grantOpen(fn, 'fulfilment'),
      updates: brandUpdates,
    })
    const dispatch = new Dispatch(this, 'Dispatch', {
      api,
      orders: data.orders,
      settings: data.settings,
      dispatchers: brands.dispatchers,
      brandUpdates,
    })
    new NewOrders(this, 'NewOrders', { orders: data.orders, dispatch })
    const events = new Events(this, 'Events', { orders: data.orders })
    new EventSubscribers(this, 'EventSubscribers', { bus: events.bus })
    if (data.house.stage.slack) new Slack(this, 'Slack', { api, bus: events.bus, data })
    new Changes(this, 'Changes', { api, data, resumeQueue: dispatch.resumeQueue })
    new Webhooks(this, 'Webhooks', { api, bus: events.bus, data })
    new Reading(this, 'Reading', { api, orders: data.orders, settings: data.settings })
    new Administration(this, 'Administration', { api, settings: data.settings })
    new Openapi(this, 'Openapi', { api })
    new CfnOutput(this, 'ApiUrl', { value: api.api.apiEndpoint })
  }
}
