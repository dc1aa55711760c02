import { Duration } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { WorkQueue } from '../constructs/work-queue.ts'

export const IMPACT = 'Customers of some brands get no mails about their orders. Orders, events and webhooks go on.'

/** Events that are occasions for a mail to a customer, and the desk's wishes to send one again. */
export class CustomerMailsQueue extends WorkQueue {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      name: 'customer-mails',
      // Two waits are longer than the ten minutes after which an unknown outcome is no longer waited for.
      visibilityTimeout: Duration.seconds(360),
      maxReceiveCount: 8,
      oldest: Duration.hours(1),
      impact: IMPACT,
    })
  }
}
