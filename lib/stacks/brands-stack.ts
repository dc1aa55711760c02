import { Duration, Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { Brands } from '../brands/brands.ts'
import { setDeployment } from '../constructs/deployment.ts'
import { WorkQueue } from '../constructs/work-queue.ts'
import { CustomerMails } from '../customer-mails/customer-mails.ts'
import { CustomerMailsQueue } from '../customer-mails/customer-mails-queue.ts'
import { Dispatch } from '../dispatch/dispatch.ts'
import { NewOrders } from '../dispatch/new-orders.ts'
import { Relay } from '../events/relay.ts'
import type { PublicApi } from '../http/public-api.ts'
import type { DataStack } from './data-stack.ts'
import { exportAll } from './export-all.ts'

/** The way from an order in the table to its brands and back: the relay, the workflow, and what brands report. */
export class BrandsStack extends Stack {
  readonly resumeQueue: WorkQueue
  /** Of mails to customers. It is there without a mail domain, too: what another stack imports cannot go with an option. */
  readonly customerMailsQueue: CustomerMailsQueue

  constructor(scope: Construct, id: string, { data, api, ...props }: StackProps & { data: DataStack; api: PublicApi }) {
    super(scope, id, props)
    setDeployment(this, data.deployment)
    const brandUpdates = new WorkQueue(this, 'BrandUpdates', {
      name: 'brand-updates',
      visibilityTimeout: Duration.seconds(240),
      impact: 'Updates of brands (shipped, delivered, refunded …) are kept but not applied to their orders.',
    })
    const brands = new Brands(this, 'Brands', {
      api,
      orders: data.orders,
      settings: data.settings,
      grantOpenFulfilment: (fn) => data.vault.grantOpen(fn, 'fulfilment'),
      grantSealLabels: (fn) => data.vault.grantSealLabels(fn),
      updates: brandUpdates,
    })
    const dispatch = new Dispatch(this, 'Dispatch', {
      api,
      orders: data.orders,
      settings: data.settings,
      vault: data.vault,
      dispatchers: brands.dispatchers,
      brandUpdates,
    })
    new NewOrders(this, 'NewOrders', { orders: data.orders, dispatch })
    new Relay(this, 'Relay', { orders: data.orders, settings: data.settings, eventBus: data.eventBus })
    this.resumeQueue = dispatch.resumeQueue
    this.customerMailsQueue = new CustomerMailsQueue(this, 'CustomerMailsQueue')
    if (data.deployment.stage.mailDomain !== undefined) {
      new CustomerMails(this, 'CustomerMails', { api, data, queue: this.customerMailsQueue })
    }
    exportAll(this, [...this.resumeQueue.attributes, ...this.customerMailsQueue.attributes])
  }
}
