import { Duration, Stack } from 'aws-cdk-lib'
import { Rule } from 'aws-cdk-lib/aws-events'
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets'
import { Construct } from 'constructs'
import { NOTICE_MAILBOX, NOTICE_PARTITIONS } from '../../functions/brand-notices/notice-keys.ts'
import {
  showUnsubscribingRoute,
  unsubscribeRoute,
} from '../../functions/brand-notices/unsubscribing/unsubscribing.routes.ts'
import { CONTACT_PARTITIONS } from '../../functions/brands/contacts/contact-keys.ts'
import { BRAND_PACE_PARTITIONS } from '../../functions/brands/rate-limit/pace-keys.ts'
import { EVENT_SOURCE, FOR_BRAND_NOTICES } from '../../functions/events/event-source.ts'
import { deploymentOf } from '../constructs/deployment.ts'
import { LambdaFunction } from '../constructs/lambda-function.ts'
import { Regularly } from '../constructs/regularly.ts'
import { WorkQueue } from '../constructs/work-queue.ts'
import type { PublicApi } from '../http/public-api.ts'
import type { DataStack } from '../stacks/data-stack.ts'
import { alarmOnFailedRules } from '../watch/rule-alarm.ts'
import { NoticeOutcomes } from './notice-outcomes.ts'

export interface BrandNoticesProps {
  readonly api: PublicApi
  readonly data: DataStack
  /** Looks for what is due in the deliveries table: digests, and orders whose time to be accepted runs out. */
  readonly sweeper: LambdaFunction
}

const IMPACT = 'Contacts of brands are not told of orders, returns and failing credentials; orders go on.'

/**
 * What people at brands hear of their orders by mail: functions/brand-notices. Only on a stage that has a mail domain. Of
 * brands without contacts no event comes here.
 */
export class BrandNotices extends Construct {
  private readonly queue: WorkQueue

  constructor(scope: Construct, id: string, props: BrandNoticesProps) {
    super(scope, id)
    this.queue = new WorkQueue(this, 'Queue', {
      name: 'brand-notices',
      // What a crash left behind is given up after five minutes, which is before the last of five tries.
      visibilityTimeout: Duration.seconds(180),
      // By then the brand’s back end has most orders, and a mail can link to its page there.
      delay: Duration.seconds(30),
      oldest: Duration.minutes(45),
      impact: IMPACT,
    })
    this.queue.grantSend(props.sweeper, 'brandNoticesQueueUrl')
    this.hearEvents(props)
    this.send(props)
    this.watchCredentials(props)
    this.unsubscribe(props)
  }

  private hearEvents({ data }: BrandNoticesProps): void {
    const ruleName = `${deploymentOf(this).prefix}-brand-notices`
    new Rule(this, 'Events', {
      ruleName,
      eventBus: data.eventBus.bus,
      eventPattern: { source: [EVENT_SOURCE], resources: [FOR_BRAND_NOTICES] },
      targets: [new SqsQueue(this.queue.queue, { deadLetterQueue: this.queue.deadLetterQueue })],
    })
    alarmOnFailedRules(this, 'EventsNotDelivered', {
      eventBusName: data.eventBus.name,
      ruleNames: [ruleName],
      severity: 'later',
      impact: IMPACT,
    })
  }

  private send({ api, data }: BrandNoticesProps): void {
    const fn = new LambdaFunction(this, 'SendBrandNotices', {
      name: 'send-brand-notices',
      // A mail takes 20 s at most; those of one message are sent at the same time.
      timeout: Duration.seconds(30),
      memory: 512,
      impact: IMPACT,
      runbook: 'contacts-of-brands-hear-nothing',
    })
    data.orders.grant(fn, ['GetItem', 'Query'])
    data.settings.grantReadBrands(fn, 'several')
    data.settings.grantRows(fn, ['Query'], [CONTACT_PARTITIONS])
    data.deliveries.grantRows(fn, ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'], [NOTICE_PARTITIONS])
    data.contactLinkSecret.grantRead(fn)
    fn.setEnvironment('publicUrl', api.publicUrl)
    this.grantSendMails(fn, new NoticeOutcomes(this, 'Outcomes', data))
    this.queue.consumedBy(fn, { maxConcurrency: 2 })
  }

  private grantSendMails(fn: LambdaFunction, outcomes: NoticeOutcomes): void {
    const { mailDomain = '' } = deploymentOf(this).stage
    const from = `${NOTICE_MAILBOX}@${mailDomain}`
    fn.setEnvironment('noticeMailFrom', from)
    fn.setEnvironment('mailConfigurationSet', outcomes.configurationSetName)
    fn.allow({
      actions: ['ses:SendEmail'],
      resources: [
        Stack.of(this).formatArn({ service: 'ses', resource: 'identity', resourceName: mailDomain }),
        outcomes.configurationSetArn,
      ],
      conditions: { StringEquals: { 'ses:FromAddress': from } },
    })
  }

  private watchCredentials({ data }: BrandNoticesProps): void {
    const fn = new LambdaFunction(this, 'WatchBrandCredentials', {
      name: 'watch-brand-credentials',
      timeout: Duration.seconds(30),
      memory: 256,
      impact: 'Contacts of brands are not told that our credentials are refused; the desk and the alarms tell it.',
    })
    data.settings.grantReadBrands(fn, 'all')
    data.settings.grantRows(fn, ['GetItem'], [BRAND_PACE_PARTITIONS])
    this.queue.grantSend(fn, 'brandNoticesQueueUrl')
    new Regularly(this, 'EveryQuarter', {
      fn,
      every: Duration.minutes(15),
      impact: 'Contacts of brands are not told that our credentials are refused; the desk and the alarms tell it.',
      runbook: 'contacts-of-brands-hear-nothing',
    })
  }

  private unsubscribe({ api, data }: BrandNoticesProps): void {
    const show = this.page('ShowUnsubscribing', 'show-unsubscribing')
    const unsubscribe = this.page('UnsubscribeContact', 'unsubscribe-contact')
    for (const fn of [show, unsubscribe]) {
      data.settings.grantReadBrands(fn, 'one')
      data.contactLinkSecret.grantRead(fn)
    }
    // May read and nothing else: whatever opens a link can change nothing.
    data.settings.grantRows(show, ['Query'], [CONTACT_PARTITIONS])
    data.settings.grantRows(unsubscribe, ['UpdateItem'], [CONTACT_PARTITIONS])
    api.add(showUnsubscribingRoute, show)
    api.add(unsubscribeRoute, unsubscribe)
  }

  private page(id: string, name: string): LambdaFunction {
    return new LambdaFunction(this, id, {
      name,
      timeout: Duration.seconds(10),
      memory: 512,
      impact: 'Contacts of brands cannot unsubscribe until it works again.',
    })
  }
}
