import { Duration, Stack } from 'aws-cdk-lib'
import { EventBus, EventField, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events'
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets'
import { ConfigurationSet, EmailSendingEvent, EventDestination } from 'aws-cdk-lib/aws-ses'
import { Construct } from 'constructs'
import { BRAND_ORDER_TAG } from '../../functions/brands/kinds/email/order-mail/mail-keys.ts'
import { deploymentOf } from '../constructs/deployment.ts'
import { LambdaFunction } from '../constructs/lambda-function.ts'
import { WorkQueue } from '../constructs/work-queue.ts'
import type { OrdersTable } from '../orders/orders-table.ts'

/** Order mails that come back: SES tells the account's default bus, and the order's people are told at once. */
export class ReturnedMails extends Construct {
  /** The one that order mails are sent with. */
  readonly configurationSetName: string
  readonly configurationSetArn: string

  constructor(scope: Construct, id: string, orders: OrdersTable) {
    super(scope, id)
    const { prefix } = deploymentOf(this)
    this.configurationSetName = `${prefix}-order-mails`
    this.configurationSetArn = Stack.of(this).formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: this.configurationSetName,
    })
    const set = new ConfigurationSet(this, 'OrderMails', { configurationSetName: this.configurationSetName })
    // SES can tell no other bus than this one.
    const bus = EventBus.fromEventBusName(this, 'DefaultBus', 'default')
    set.addEventDestination('Returned', {
      destination: EventDestination.eventBus(bus),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT, EmailSendingEvent.REJECT],
    })
    const queue = new WorkQueue(this, 'Queue', {
      name: 'returned-mails',
      visibilityTimeout: Duration.seconds(60),
      impact: 'An order mail came back and nobody was told; the brand’s accept-by time tells later.',
    })
    new Rule(this, 'Rule', {
      ruleName: `${prefix}-returned-mails`,
      eventBus: bus,
      eventPattern: {
        source: ['aws.ses'],
        detail: { mail: { tags: { 'ses:configuration-set': [this.configurationSetName] } } },
      },
      targets: [
        new SqsQueue(queue.queue, {
          deadLetterQueue: queue.deadLetterQueue,
          // Nothing else of the event, which has addresses and the subject, goes on.
          message: RuleTargetInput.fromObject({
            brandOrderIds: EventField.fromPath(`$.detail.mail.tags.${BRAND_ORDER_TAG}`),
            eventType: EventField.fromPath('$.detail.eventType'),
          }),
        }),
      ],
    })
    const read = new LambdaFunction(this, 'ReadReturnedMail', {
      name: 'read-returned-mail',
      timeout: Duration.seconds(10),
      memory: 256,
      impact: 'Order mails come back and nobody is told before the brand’s accept-by time.',
    })
    orders.grant(read, ['GetItem', 'PutItem'])
    queue.consumedBy(read)
  }
}
