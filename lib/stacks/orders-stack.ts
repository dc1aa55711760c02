import { Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { Administration } from '../administration/administration.ts'
import { Changes } from '../changes/changes.ts'
import { setDeployment } from '../constructs/deployment.ts'
import type { WorkQueue } from '../constructs/work-queue.ts'
import { BrandSenders } from '../customer-mails/brand-senders.ts'
import { CustomerPage } from '../customer-page/customer-page.ts'
import type { PublicApi } from '../http/public-api.ts'
import { Openapi } from '../openapi/openapi.ts'
import { Placing } from '../orders/placing.ts'
import { Reading } from '../orders/reading.ts'
import type { DataStack } from './data-stack.ts'

export interface OrdersStackProps extends StackProps {
  readonly data: DataStack
  readonly api: PublicApi
  /** Wakes the workflow of the brands stack. */
  readonly resumeQueue: WorkQueue
}

/** What storefronts and administrators ask the API: placing, reading and changing orders, and the settings. */
export class OrdersStack extends Stack {
  constructor(scope: Construct, id: string, { data, api, resumeQueue, ...props }: OrdersStackProps) {
    super(scope, id, props)
    setDeployment(this, data.deployment)
    new Placing(this, 'Placing', { api, data })
    new Reading(this, 'Reading', { api, orders: data.orders, settings: data.settings })
    new Changes(this, 'Changes', { api, data, resumeQueue })
    new CustomerPage(this, 'CustomerPage', { api, data, resumeQueue })
    new Administration(this, 'Administration', { api, settings: data.settings, vault: data.vault })
    new BrandSenders(this, 'BrandSenders', { api, settings: data.settings, vault: data.vault })
    new Openapi(this, 'Openapi', { api })
  }
}
