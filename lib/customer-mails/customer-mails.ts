import { Duration } from 'aws-cdk-lib'
import { Rule } from 'aws-cdk-lib/aws-events'
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets'
import { Construct } from 'constructs'
import { MAIL_PARTITION } from '../../functions/customer-mails/sending/mail-keys.ts'
import { EVENT_SOURCE, FOR_CUSTOMER_MAILS } from '../../functions/events/event-source.ts'
import { deploymentOf } from '../constructs/deployment.ts'
import { LambdaFunction } from '../constructs/lambda-function.ts'
import type { PublicApi } from '../http/public-api.ts'
import type { DataStack } from '../stacks/data-stack.ts'
import { alarmOnFailedRules } from '../watch/rule-alarm.ts'
import { type CustomerMailsQueue, IMPACT } from './customer-mails-queue.ts'
import { MailOutcomes } from './mail-outcomes.ts'
import { grantReadSenders, grantSendToCustomers } from './sender-grants.ts'

export interface CustomerMailsProps {
  readonly api: PublicApi
  readonly data: DataStack
  readonly queue: CustomerMailsQueue
}

/** Mails at a time. Amazon SES lets an account outside its sandbox send 14 a second at first; a mail takes some half a second. */
const SENDERS = 8

/** Mails to customers in their brands' names: bus → queue → send; functions/customer-mails. */
export class CustomerMails extends Construct {
  constructor(scope: Construct, id: string, { api, data, queue }: CustomerMailsProps) {
    super(scope, id)
    this.listen(data, queue)
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
    data.vault.grantReadLabels(send)
    data.customerPageSecret.grantSign(send, api)
    grantReadSenders(send, data.settings)
    grantSendToCustomers(send, { configurationSetArn })
    queue.consumedBy(send, { batchSize: 1, maxConcurrency: SENDERS })
  }

  /** Marked events alone: those of brands that write themselves cost nothing here. */
  private listen(data: DataStack, { queue, deadLetterQueue }: CustomerMailsQueue): void {
    const ruleName = `${deploymentOf(this).prefix}-customer-mails`
    new Rule(this, 'Occasions', {
      ruleName,
      eventBus: data.eventBus.bus,
      eventPattern: { source: [EVENT_SOURCE], resources: [FOR_CUSTOMER_MAILS] },
      targets: [new SqsQueue(queue, { deadLetterQueue })],
    })
    alarmOnFailedRules(this, 'EventsNotDelivered', {
      eventBusName: data.eventBus.name,
      ruleNames: [ruleName],
      severity: 'later',
      impact: IMPACT,
    })
  }
}
