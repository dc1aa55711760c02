import { Duration } from 'aws-cdk-lib'
import { EmailSendingEvent } from 'aws-cdk-lib/aws-ses'
import type { Construct } from 'constructs'
import { BRAND_ORDER_TAG } from '../../functions/brands/kinds/email/order-mail/mail-keys.ts'
import { LambdaFunction } from '../constructs/lambda-function.ts'
import { MailEvents } from '../constructs/mail-events.ts'
import type { OrdersTable } from '../orders/orders-table.ts'

/** Returned order e-mails: SES publishes them to the account's default bus, and the order needs attention at once. */
export class ReturnedMails extends MailEvents {
  constructor(scope: Construct, id: string, orders: OrdersTable) {
    super(scope, id, {
      setName: 'order-mails',
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT, EmailSendingEvent.REJECT],
      ids: { set: 'OrderMails', destination: 'Returned' },
      queue: {
        name: 'returned-mails',
        visibilityTimeout: Duration.seconds(60),
        impact: 'A returned order e-mail raised no attention; the brand’s accept-by time does so later.',
      },
      rules: [
        {
          id: 'Rule',
          name: 'returned-mails',
          message: { brandOrderIds: `mail.tags.${BRAND_ORDER_TAG}`, eventType: 'eventType' },
        },
      ],
      lossImpact: 'An order mail came back and nobody was told; the brand’s accept-by time tells later.',
    })
    const read = new LambdaFunction(this, 'ReadReturnedMail', {
      name: 'read-returned-mail',
      timeout: Duration.seconds(10),
      memory: 256,
      impact: 'Returned order e-mails raise no attention before the brand’s accept-by time.',
    })
    orders.grant(read, ['GetItem', 'PutItem'])
    this.queue.consumedBy(read, { maxConcurrency: 2 })
  }
}
