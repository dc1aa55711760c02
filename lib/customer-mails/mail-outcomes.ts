import { Duration } from 'aws-cdk-lib'
import { EmailSendingEvent } from 'aws-cdk-lib/aws-ses'
import type { Construct } from 'constructs'
import { MAIL_PARTITION, MAIL_TAGS } from '../../functions/customer-mails/sending/mail-keys.ts'
import { LambdaFunction } from '../constructs/lambda-function.ts'
import { MailEvents } from '../constructs/mail-events.ts'
import type { OrdersTable } from '../orders/orders-table.ts'

const tags = Object.fromEntries(Object.entries(MAIL_TAGS).map(([field, tag]) => [field, `mail.tags.${tag}`]))

/** Functions that read at a time: two events a mail, and each takes some milliseconds. */
const READERS = 6

/** What becomes of mails to customers: functions/customer-mails/outcomes. */
export class MailOutcomes extends MailEvents {
  constructor(scope: Construct, id: string, orders: OrdersTable) {
    super(scope, id, {
      setName: 'customer-mails',
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.DELIVERY_DELAY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
        EmailSendingEvent.RENDERING_FAILURE,
      ],
      ids: { set: 'CustomerMails', destination: 'Outcomes' },
      queue: {
        name: 'customer-mail-events',
        visibilityTimeout: Duration.seconds(90),
        impact: 'What became of a mail to a customer is not seen: one that came back asks nobody to look.',
      },
      rules: [
        // A field that an event does not have would leave no valid JSON, so bounces have a rule of their own.
        {
          id: 'Rule',
          name: 'customer-mail-events',
          eventTypes: ['Send', 'Delivery', 'DeliveryDelay', 'Complaint', 'Reject', 'Rendering Failure'],
          message: { ...tags, eventType: 'eventType' },
        },
        {
          id: 'BounceRule',
          name: 'customer-mail-bounces',
          eventTypes: ['Bounce'],
          message: {
            ...tags,
            eventType: 'eventType',
            bounceType: 'bounce.bounceType',
            bounceSubType: 'bounce.bounceSubType',
          },
        },
      ],
      lossImpact: 'What became of mails to customers is not seen: one that came back asks nobody to look.',
    })
    const read = new LambdaFunction(this, 'ReadCustomerMailEvent', {
      name: 'read-customer-mail-event',
      timeout: Duration.seconds(15),
      memory: 256,
      impact: 'What became of mails to customers is not seen: one that came back asks nobody to look.',
    })
    orders.grant(read, ['GetItem', 'PutItem'])
    orders.grantRows(read, ['UpdateItem'], [MAIL_PARTITION])
    this.queue.consumedBy(read, { maxConcurrency: READERS })
  }
}
