import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { MAIL_PARTITION } from '../../functions/customer-mails/sending/mail-keys.ts'
import { resendMailRoute } from '../../functions/support/mails/mails.routes.ts'
import { LambdaFunction } from '../constructs/lambda-function.ts'
import type { WorkQueue } from '../constructs/work-queue.ts'
import type { DeskProps } from './desk-props.ts'

interface ResendingProps extends DeskProps {
  readonly customerMails: WorkQueue
}

/** Members send mails to customers again: functions/support/mails. It writes to no customer itself. */
export class Resending extends Construct {
  constructor(scope: Construct, id: string, { api, data, customerMails }: ResendingProps) {
    super(scope, id)
    const resend = new LambdaFunction(this, 'ResendMail', {
      name: 'resend-mail',
      timeout: Duration.seconds(15),
      memory: 512,
      impact: 'Members of the support staff cannot send mails to customers again. Mails go out all the same.',
    })
    data.settings.grantApiKeys(resend)
    data.orders.grant(resend, ['GetItem', 'Query'])
    data.orders.grantRows(resend, ['PutItem'], ['IDEMPOTENCY#'])
    data.orders.grantRows(resend, ['UpdateItem'], [MAIL_PARTITION])
    data.vault.grantSeeErased(resend)
    data.vault.grantRecordActs(resend)
    // A stage that sends no mails has none to be sent again: the function answers that there is no such mail.
    customerMails.grantSend(resend, 'customerMailsQueueUrl')
    api.add(resendMailRoute, resend)
  }
}
