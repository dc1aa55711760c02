import { Duration } from 'aws-cdk-lib'
import { EmailSendingEvent } from 'aws-cdk-lib/aws-ses'
import type { Construct } from 'constructs'
import { NOTICE_PARTITIONS, NOTICE_TAGS } from '../../functions/brand-notices/notice-keys.ts'
import { CONTACT_PARTITIONS } from '../../functions/brands/contacts/contact-keys.ts'
import { LambdaFunction } from '../constructs/lambda-function.ts'
import { MailEvents } from '../constructs/mail-events.ts'
import type { DataStack } from '../stacks/data-stack.ts'

const IMPACT = 'Contacts of brands whose mails come back are still written to, and a notice may be sent twice.'

const told = {
  eventType: 'eventType',
  sentAt: 'mail.timestamp',
  ...Object.fromEntries(Object.entries(NOTICE_TAGS).map(([field, tag]) => [`${field}s`, `mail.tags.${tag}`])),
}

/** What becomes of notices: functions/brand-notices/outcomes. */
export class NoticeOutcomes extends MailEvents {
  constructor(scope: Construct, id: string, data: DataStack) {
    super(scope, id, {
      setName: 'brand-notices',
      events: [EmailSendingEvent.SEND, EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT, EmailSendingEvent.REJECT],
      ids: { set: 'BrandNotices', destination: 'Outcomes' },
      queue: { name: 'brand-notice-events', visibilityTimeout: Duration.seconds(90), impact: IMPACT },
      rules: [
        {
          id: 'Rule',
          name: 'brand-notice-events',
          eventTypes: ['Send', 'Complaint', 'Reject'],
          message: told,
        },
        // A field that an event does not have would leave no valid JSON, so bounces have a rule of their own.
        {
          id: 'BounceRule',
          name: 'brand-notice-bounces',
          eventTypes: ['Bounce'],
          message: { ...told, bounceType: 'bounce.bounceType' },
        },
      ],
      lossImpact: IMPACT,
    })
    const read = new LambdaFunction(this, 'ReadNoticeOutcome', {
      name: 'read-notice-outcome',
      timeout: Duration.seconds(15),
      memory: 256,
      impact: IMPACT,
    })
    data.settings.grantRows(read, ['UpdateItem'], [CONTACT_PARTITIONS])
    data.deliveries.grantRows(read, ['UpdateItem'], [NOTICE_PARTITIONS])
    this.queue.consumedBy(read, { maxConcurrency: 2 })
  }
}
