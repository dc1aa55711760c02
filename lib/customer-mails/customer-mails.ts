import { Duration } from 'aws-cdk-lib'
import { Rule } from 'aws-cdk-lib/aws-events'
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets'
import { Construct } from 'constructs'
import { MAIL_PARTITION } from '../../functions/customer-mails/sending/mail-keys.ts'
import { EVENT_SOURCE, FOR_CUSTOMER_MAILS } from '../../functions/events/event-source.ts'
import { deploymentOf } from '../constructs/deployment.ts'
import { LambdaFunction } from '../constructs/lambda-function.ts'
import { WorkQueue } from '../constructs/work-queue.ts'
import type { PublicApi } from '../http/public-api.ts'
import type { DataStack } from '../stacks/data-stack.ts'
import { alarmOnFailedRules } from '../watch/rule-alarm.ts'
import { MailOutcomes } from './mail-outcomes.ts'
import { grantReadSenders, grantSendToCustomers } from './sender-grants.ts'

export interface CustomerMailsProps {
  readonly api: PublicApi
  readonly data: DataStack
}

/** Mails at a time. Amazon SES lets an account outside its sandbox send 14 a second at first; a mail takes some half a second. */
const SENDERS = 8

const IMPACT = 'Customers of some brands get no mails about their orders. Orders, events and webhooks go on.'

/** Mails to customers in their brands' names: bus → queue → send; functions/customer-mails. */
export class CustomerMails extends Construct {
  /** Also the desk's wishes to send a mail again. */
  readonly queue: WorkQueue

  constructor(scope: Construct, id: string, { api, data }: CustomerMailsProps) {
    super(scope, id)
    this.queue = new WorkQueue(this, 'Queue', {
      name: 'customer-mails',
      // Two waits are longer than the ten minutes after which an unknown outcome is no longer waited for.
      visibilityTimeout: Duration.seconds(360),
      maxReceiveCount: 8,
      oldest: Duration.hours(1),
      impact: IMPACT,
    })
    this.listen(data)
    const send = new LambdaFunction(this, 'SendCustomerMail', {
      name: 'send-customer-mail',
      timeout: Duration.seconds(60),
      memory: 1024,
      impact: IMPACT,
      runbook: 'customers-get-no-mails',
    })
    const { configurationSetName, configurationSetArn } = new MailOutcomes(this, 'MailOutcomes', data.orders)
    send.setEnvironment('mailConfigurationSet', configurationSetName)
    data.orders.grant(send, ['GetItem', 'Query'])
    data.orders.grantRows(send, ['PutItem', 'UpdateItem'], [MAIL_PARTITION])
    data.settings.grantReadBrands(send, 'one')
    data.vault.grantOpen(send, 'fulfilment')
    data.customerPageSecret.grantSign(send, api)
    grantReadSenders(send, data.settings)
    grantSendToCustomers(send, { configurationSetArn })
    this.queue.consumedBy(send, { batchSize: 1, maxConcurrency: SENDERS })
  }

  /** Marked events alone: those of brands that write themselves cost nothing here. */
  private listen(data: DataStack): void {
    const ruleName = `${deploymentOf(this).prefix}-customer-mails`
    new Rule(this, 'Occasions', {
      ruleName,
      eventBus: data.eventBus.bus,
      eventPattern: { source: [EVENT_SOURCE], resources: [FOR_CUSTOMER_MAILS] },
      targets: [new SqsQueue(this.queue.queue, { deadLetterQueue: this.queue.deadLetterQueue })],
    })
    alarmOnFailedRules(this, 'EventsNotDelivered', {
      eventBusName: data.eventBus.name,
      ruleNames: [ruleName],
      severity: 'later',
      impact: IMPACT,
    })
  }
}
