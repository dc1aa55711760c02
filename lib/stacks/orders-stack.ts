import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { Administration } from '../administration/administration.ts'
import { Brands } from '../brands/brands.ts'
import { Changes } from '../changes/changes.ts'
import { setDeployment } from '../constructs/deployment.ts'
import { WorkQueue } from '../constructs/work-queue.ts'
import { Dispatch } from '../dispatch/dispatch.ts'
import { EventSubscribers } from '../events/event-subscribers.ts'
import { Events } from '../events/events.ts'
import { PublicApi } from '../http/public-api.ts'
import { Openapi } from '../openapi/openapi.ts'
import { Orders } from '../orders/placing.ts'
import { Reading } from '../orders/reading.ts'
import { Slack } from '../slack/slack.ts'
import { Webhooks } from '../webhooks/webhooks.ts'
import type { DataStack } from './data-stack.ts'

/** Everything that runs. It can be deleted and deployed again without losing an order. */
export class OrdersStack extends Stack {
  readonly api: PublicApi

  constructor(scope: Construct, id: string, props: StackProps & { data: DataStack }) {
    super(scope, id, props)
    const { data } = props
    setDeployment(this, data.deployment)
    const api = new PublicApi(this, 'Api', { edgeSecret: data.edgeSecret })
    this.api = api
    const brandUpdates = new WorkQueue(this, 'BrandUpdates', {
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
    const events = new Events(this, 'Events', { orders: data.orders, dispatch })
    new EventSubscribers(this, 'EventSubscribers', { bus: events.bus })
    if (data.deployment.stage.slack) new Slack(this, 'Slack', { api, bus: events.bus, data })
    new Changes(this, 'Changes', { api, data, resumeQueue: dispatch.resumeQueue })
    new Webhooks(this, 'Webhooks', { api, bus: events.bus, data })
    new Reading(this, 'Reading', { api, orders: data.orders, settings: data.settings })
    new Administration(this, 'Administration', { api, settings: data.settings })
    new Openapi(this, 'Openapi', { api })
    new CfnOutput(this, 'ApiUrl', { value: api.api.apiEndpoint })
  }
}
