import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import {
  showCustomerPageRoute,
  showReturnFormRoute,
  startReturnRoute,
} from '../../functions/customer-page/customer-page.routes.ts'
import { deploymentOf } from '../constructs/deployment.ts'
import { LambdaFunction } from '../constructs/lambda-function.ts'
import type { WorkQueue } from '../constructs/work-queue.ts'
import type { PublicApi } from '../http/public-api.ts'
import type { DataStack } from '../stacks/data-stack.ts'

export interface CustomerPageProps {
  readonly api: PublicApi
  readonly data: DataStack
  /** Wakes the workflow, whose functions ask the brands. */
  readonly resumeQueue: WorkQueue
}

/** The page that mails to customers link to: functions/customer-page. Neither function may open an envelope. */
export class CustomerPage extends Construct {
  constructor(scope: Construct, id: string, { api, data, resumeQueue }: CustomerPageProps) {
    super(scope, id)
    const show = this.page('Show', 'show-customer-page', 'Customers do not see where their orders are.', data)
    data.orders.grant(show, ['GetItem'])
    for (const route of [showCustomerPageRoute, showReturnFormRoute]) api.add(route, show)

    const start = this.page('StartReturn', 'start-return', 'Customers cannot start returns by their pages.', data)
    data.orders.grant(start, ['GetItem', 'Query', 'PutItem', 'UpdateItem'])
    resumeQueue.grantSend(start, 'resumeQueueUrl')
    const { domainName } = deploymentOf(this).stage
    // Behind the edge, the function is asked by another host than the one in the browser.
    if (domainName !== undefined) start.setEnvironment('publicUrl', `https://${domainName}`)
    api.add(startReturnRoute, start)
  }

  /** What both need to follow a link: the secret, the brand, and the counters of rate limits. */
  private page(id: string, name: string, impact: string, { customerPageSecret, settings }: DataStack): LambdaFunction {
    const fn = new LambdaFunction(this, id, { name, timeout: Duration.seconds(10), memory: 1024, impact })
    customerPageSecret.grantVerify(fn)
    settings.grantReadBrands(fn, 'one')
    settings.grantCountRequests(fn)
    return fn
  }
}
