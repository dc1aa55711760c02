import { Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { setDeployment } from '../constructs/deployment.ts'
import type { WorkQueue } from '../constructs/work-queue.ts'
import type { PublicApi } from '../http/public-api.ts'
import { Acting } from '../support/acting.ts'
import { Audit } from '../support/audit.ts'
import { Contact } from '../support/contact.ts'
import { Customers } from '../support/customers.ts'
import { Erasures } from '../support/erasures.ts'
import { Exports } from '../support/exports.ts'
import { IntegrationRequests } from '../support/integration-requests.ts'
import { Lists } from '../support/lists.ts'
import { Members } from '../support/members.ts'
import { SupportOrder } from '../support/order.ts'
import { Reindexing } from '../support/reindexing.ts'
import { Resending } from '../support/resending.ts'
import { Search } from '../support/search.ts'
import { Settlements } from '../support/settlements.ts'
import type { DataStack } from './data-stack.ts'

export interface SupportStackProps extends StackProps {
  readonly data: DataStack
  readonly api: PublicApi
  /** Wakes the workflow of the brands stack. */
  readonly resumeQueue: WorkQueue
  readonly customerMailsQueue: WorkQueue
}

/** The support desk: what members of the platform's staff ask the API. Its members are in the data stack. */
export class SupportStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { data, api, resumeQueue, customerMailsQueue, ...props }: SupportStackProps,
  ) {
    super(scope, id, props)
    setDeployment(this, data.deployment)
    const desk = { api, data }
    new Audit(this, 'Audit', desk)
    new Customers(this, 'Customers', desk)
    const exports = new Exports(this, 'Exports', desk)
    new Erasures(this, 'Erasures', { ...desk, exports })
    new Reindexing(this, 'Reindexing', desk)
    new Settlements(this, 'Settlements', desk)
    new Contact(this, 'Contact', desk)
    new IntegrationRequests(this, 'IntegrationRequests', desk)
    new Members(this, 'Members', desk)
    new Acting(this, 'Acting', { ...desk, resumeQueue })
    new Resending(this, 'Resending', { ...desk, customerMails: customerMailsQueue })
    new Lists(this, 'Lists', desk)
    new SupportOrder(this, 'Order', desk)
    new Search(this, 'Search', desk)
  }
}
