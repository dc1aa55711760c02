import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { type EventBus, Rule } from 'aws-cdk-lib/aws-events'
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import { EVENT_SOURCE } from '../functions/events/event-source.ts'
import { slackCommandRoute } from '../functions/slack/slack.routes.ts'
import type { DataStack } from './data-stack.ts'
import { acknowledge } from './house/acknowledge.ts'
import type { HouseApi } from './house/house-api.ts'
import { house } from './house/house-defaults.ts'
import { HouseFunction } from './house/house-function.ts'
import { HouseQueue } from './house/house-queue.ts'

export interface SlackProps {
  readonly api: HouseApi
  readonly bus: EventBus
  readonly data: DataStack
}

/** Chosen events in a channel, and the slash command `/order`: functions/slack. Only where the context says `slack=true`. */
export class Slack extends Construct {
  private readonly secret: Secret

  constructor(scope: Construct, id: string, props: SlackProps) {
    super(scope, id)
    const { stage, prefix } = house(this)
    this.secret = new Secret(this, 'Secret', {
      secretName: `${prefix}/slack`,
      description: 'Tokens, channel and allow-list of Slack; fill in as docs/slack.md says.',
      removalPolicy: stage.isProd ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    })
    acknowledge(
      this.secret,
      'SMG4',
      'Slack’s tokens are issued by hand in Slack; there is nothing to rotate them with.',
    )
    this.post(props)
    this.answer(props)
  }

  private post({ bus, data }: SlackProps): void {
    const { stage, prefix } = house(this)
    const queue = new HouseQueue(this, 'Queue', {
      name: 'slack',
      visibilityTimeout: Duration.seconds(180),
      impact: 'The Slack channel lacks events that somebody may be waiting for; orders are not affected.',
    })
    new Rule(this, 'Chosen', {
      ruleName: `${prefix}-slack`,
      eventBus: bus,
      eventPattern: { source: [EVENT_SOURCE], detailType: [...stage.slackEventTypes] },
      targets: [new SqsQueue(queue.queue, { deadLetterQueue: queue.deadLetterQueue })],
    })
    const fn = new HouseFunction(this, 'PostToSlack', {
      name: 'post-to-slack',
      timeout: Duration.seconds(30),
      memory: 256,
      impact: 'The Slack channel gets no events.',
    })
    data.orders.grant(fn, ['GetItem', 'PutItem'])
    this.grantSecret(fn)
    fn.setEnvironment('slackApiUrl', stage.slackApiUrl)
    // Slack takes about one message a second for a channel.
    queue.consumedBy(fn, { batchSize: 1, maxConcurrency: 2 })
  }

  private answer({ api, data }: SlackProps): void {
    const fn = new HouseFunction(this, 'SlackCommand', {
      name: 'slack-command',
      timeout: Duration.seconds(5),
      // Slack waits three seconds, a cold start included.
      memory: 1024,
      impact: 'The slash command /order does not answer.',
    })
    data.orders.grant(fn, ['BatchGetItem'])
    data.settings.grant(fn, ['Query'])
    this.grantSecret(fn)
    api.add(slackCommandRoute, fn)
  }

  private grantSecret(fn: HouseFunction): void {
    fn.setEnvironment('slackSecretArn', this.secret.secretArn)
    fn.setEnvironment('dashboardUrl', house(this).stage.dashboardUrl ?? '')
    fn.allow({ actions: ['secretsmanager:GetSecretValue'], resources: [this.secret.secretArn] })
  }
}
