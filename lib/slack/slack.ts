import { Duration } from 'aws-cdk-lib'
import { Rule } from 'aws-cdk-lib/aws-events'
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets'
import { Construct } from 'constructs'
import { DESK_SOURCE, EVENT_SOURCE, INTEGRATION_REQUESTED } from '../../functions/events/event-source.ts'
import { slackCommandRoute, slackInteractionRoute } from '../../functions/slack/slack.routes.ts'
import { deploymentOf } from '../constructs/deployment.ts'
import { LambdaFunction } from '../constructs/lambda-function.ts'
import { WorkQueue } from '../constructs/work-queue.ts'
import type { PublicApi } from '../http/public-api.ts'
import type { DataStack } from '../stacks/data-stack.ts'
import { dashboardUrls } from '../support/dashboard-urls.ts'
import { alarmOnFailedRules } from '../watch/rule-alarm.ts'

export interface SlackProps {
  readonly api: PublicApi
  readonly data: DataStack
}

/** Chosen events in a channel, and the slash command `/order`: functions/slack. Only where the context says `slack=true`. */
export class Slack extends Construct {
  constructor(scope: Construct, id: string, props: SlackProps) {
    super(scope, id)
    this.post(props)
    this.answer(props)
  }

  private post(props: SlackProps): void {
    const { data } = props
    const { stage, prefix } = deploymentOf(this)
    const queue = new WorkQueue(this, 'Queue', {
      name: 'slack',
      visibilityTimeout: Duration.seconds(180),
      impact: 'The Slack channel lacks events that people may be waiting for; orders are not affected.',
    })
    const ruleName = `${prefix}-slack`
    new Rule(this, 'Chosen', {
      ruleName,
      eventBus: data.eventBus.bus,
      eventPattern: { source: [EVENT_SOURCE], detailType: [...stage.slackEventTypes] },
      targets: [new SqsQueue(queue.queue, { deadLetterQueue: queue.deadLetterQueue })],
    })
    const deskRuleName = `${prefix}-slack-desk`
    new Rule(this, 'OfTheDesk', {
      ruleName: deskRuleName,
      eventBus: data.eventBus.bus,
      eventPattern: { source: [DESK_SOURCE], detailType: [INTEGRATION_REQUESTED] },
      targets: [new SqsQueue(queue.queue, { deadLetterQueue: queue.deadLetterQueue })],
    })
    alarmOnFailedRules(this, 'EventsNotDelivered', {
      eventBusName: data.eventBus.name,
      ruleNames: [ruleName, deskRuleName],
      severity: 'later',
      impact: 'The Slack channel lacks events that somebody may be waiting for; orders are not affected.',
    })
    const fn = new LambdaFunction(this, 'PostToSlack', {
      name: 'post-to-slack',
      timeout: Duration.seconds(30),
      memory: 256,
      impact: 'The Slack channel gets no events.',
    })
    data.orders.grant(fn, ['GetItem', 'PutItem'])
    this.grantSlack(fn, props)
    fn.setEnvironment('slackApiUrl', stage.slackApiUrl)
    // Slack takes about one message a second for a channel.
    queue.consumedBy(fn, { batchSize: 1, maxConcurrency: 2 })
  }

  private answer(props: SlackProps): void {
    const { api, data } = props
    const fn = new LambdaFunction(this, 'SlackCommand', {
      name: 'slack-command',
      timeout: Duration.seconds(5),
      // Slack waits three seconds, a cold start included.
      memory: 1024,
      impact: 'The slash command /order does not answer.',
    })
    // The order, and what may be done about it, as the support desk says it.
    data.orders.grant(fn, ['BatchGetItem', 'GetItem', 'Query'], ['by-lookup', 'by-waiting'])
    data.settings.grantReadBrands(fn, 'several')
    // Storefronts.
    data.settings.grant(fn, ['Query'])
    this.grantSlack(fn, props)
    api.add(slackCommandRoute, fn)
    api.add(slackInteractionRoute, fn)
  }

  private grantSlack(fn: LambdaFunction, { data }: SlackProps): void {
    data.slackSecret.grantRead(fn)
    fn.setEnvironment('dashboardUrl', dashboardUrls(deploymentOf(this).stage)[0] ?? '')
  }
}
