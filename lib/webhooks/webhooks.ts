import { Duration } from 'aws-cdk-lib'
import { Rule } from 'aws-cdk-lib/aws-events'
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets'
import { Construct } from 'constructs'
import { EVENT_SOURCE, FOR_WEBHOOKS } from '../../functions/events/event-source.ts'
import { ENDPOINT_PARTITIONS } from '../../functions/events/relay/endpoint-partition-keys.ts'
import { STOREFRONTS_PARTITION } from '../../functions/http/callers/storefront-keys.ts'
import { webhookRoutes } from '../../functions/webhooks/api/webhooks.routes.ts'
import { deploymentOf } from '../constructs/deployment.ts'
import { EveryMinute } from '../constructs/every-minute.ts'
import { LambdaFunction } from '../constructs/lambda-function.ts'
import { ALARM_PERIOD, RunbookAlarm } from '../constructs/runbook-alarm.ts'
import { WorkQueue } from '../constructs/work-queue.ts'
import type { PublicApi } from '../http/public-api.ts'
import type { DataStack } from '../stacks/data-stack.ts'

export interface WebhooksProps {
  readonly api: PublicApi
  readonly data: DataStack
}

import { hasCode, logMetric } from '../watch/log-metric.ts'
import { alarmOnFailedRules } from '../watch/rule-alarm.ts'

/** Functions at a time, each with ten deliveries in flight. */
const DELIVERERS = 100
/** The same for endpoints that take long to answer: they only wait for each other. */
const SLOW_DELIVERERS = 50

const ENDS =
  'A wake-up sends one more at most, for a delivery that still waits or a lane that still has events; a delivery ends with its last try.'

/** Events to webhook endpoints: bus → queue → fan-out → queue → deliver; functions/webhooks. */
export class Webhooks extends Construct {
  private readonly deliveryQueue: WorkQueue
  private readonly slowQueue: WorkQueue
  private readonly replayQueue: WorkQueue
  /** Looks once a minute for what is due in the deliveries table. */
  readonly sweeper: LambdaFunction

  constructor(scope: Construct, id: string, props: WebhooksProps) {
    super(scope, id)
    this.deliveryQueue = new WorkQueue(this, 'DeliveryQueue', {
      name: 'webhook-delivery',
      visibilityTimeout: Duration.seconds(360),
      // A wake-up may have waited 15 minutes when its time comes.
      oldest: Duration.minutes(30),
      impact: 'Some webhooks are not delivered by their queue; the sweeper still tries them each 15 minutes.',
    })
    this.slowQueue = new WorkQueue(this, 'SlowDeliveryQueue', {
      name: 'webhook-slow-delivery',
      visibilityTimeout: Duration.seconds(360),
      oldest: Duration.hours(1),
      impact: 'Some webhooks of slow endpoints are not delivered by their queue; the sweeper still tries them.',
    })
    this.replayQueue = new WorkQueue(this, 'ReplayQueue', {
      name: 'webhook-replay',
      visibilityTimeout: Duration.seconds(240),
      impact: 'A replay of webhooks that a storefront asked for stands still.',
    })
    this.fanOut(props)
    this.deliver(props)
    this.replay(props)
    this.sweeper = this.sweepEveryMinute(props)
    this.serveEndpoints(props)
  }

  private fanOut({ data }: WebhooksProps): void {
    const queue = new WorkQueue(this, 'FanOutQueue', {
      name: 'webhook-fan-out',
      visibilityTimeout: Duration.seconds(180),
      oldest: Duration.minutes(15),
      impact: 'Subscribers’ webhooks for some events were not made; events stay in the feed.',
    })
    const ruleName = `${deploymentOf(this).prefix}-webhooks`
    new Rule(this, 'OrderEvents', {
      ruleName,
      eventBus: data.eventBus.bus,
      // Of storefronts that have endpoints: a message for each event of the others would cost more than a look-up.
      eventPattern: { source: [EVENT_SOURCE], resources: [FOR_WEBHOOKS] },
      targets: [new SqsQueue(queue.queue, { deadLetterQueue: queue.deadLetterQueue })],
    })
    alarmOnFailedRules(this, 'EventsNotDelivered', {
      eventBusName: data.eventBus.name,
      ruleNames: [ruleName],
      severity: 'later',
      impact: 'Subscribers’ webhooks for some events were not made; events stay in the feed.',
    })
    const fanOut = this.fn('FanOut', 'fan-out', {
      timeout: Duration.seconds(30),
      impact: 'No new event becomes a webhook; events wait in their queue for 14 days.',
    })
    data.deliveries.grant(fanOut, ['PutItem', 'UpdateItem'])
    data.settings.grantRows(fanOut, ['Query'], [ENDPOINT_PARTITIONS])
    this.deliveryQueue.grantSend(fanOut, 'webhookDeliveryQueueUrl')
    queue.consumedBy(fanOut, { maxConcurrency: 32 })
  }

  private deliver({ data }: WebhooksProps): void {
    const deliver = this.fn('DeliverWebhook', 'deliver-webhook', {
      // 25 s of work at an order's lane, and a last attempt of 15 s.
      timeout: Duration.seconds(60),
      impact: 'Subscribers get no webhooks; everything is kept and tried again.',
    })
    data.orders.grant(deliver, ['GetItem', 'Query'])
    data.deliveries.grant(deliver, ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'])
    data.settings.grantRows(deliver, ['GetItem', 'UpdateItem'], [ENDPOINT_PARTITIONS])
    data.vault.grantOpenWebhookSecrets(deliver)
    data.eventBus.grantPut(deliver)
    this.deliveryQueue.grantSend(deliver, 'webhookDeliveryQueueUrl')
    this.slowQueue.grantSend(deliver, 'webhookSlowDeliveryQueueUrl')
    this.deliveryQueue.consumedBy(deliver, { maxConcurrency: DELIVERERS, endsBecause: ENDS })
    this.slowQueue.consumedBy(deliver, { maxConcurrency: SLOW_DELIVERERS, endsBecause: ENDS })
    this.watchEndpoints(deliver)
  }

  /** An alarm, and with it a mail, when an endpoint fails so long that it is paused or disabled. */
  private watchEndpoints(deliver: LambdaFunction): void {
    const filter = logMetric(this, 'StoppedEndpoints', {
      logGroup: deliver.lambda.logGroup,
      pattern: hasCode('ENDPOINT_PAUSED', 'ENDPOINT_DISABLED'),
      metricName: 'StoppedWebhookEndpoints',
    })
    new RunbookAlarm(this, 'EndpointStopped', {
      metric: filter.metric({ period: ALARM_PERIOD, statistic: 'Sum' }),
      threshold: 1,
      impact: 'A subscriber takes no webhooks any more: its endpoint was paused or disabled after failing for long.',
      runbook: 'a-webhook-endpoint-fails',
      severity: 'later',
    })
  }

  private replay({ data }: WebhooksProps): void {
    const replay = this.fn('ReplayDeliveries', 'replay-deliveries', {
      timeout: Duration.seconds(40),
      impact: 'Webhooks cannot be sent again in bulk.',
    })
    data.deliveries.grant(replay, ['GetItem', 'BatchGetItem', 'UpdateItem'], ['by-endpoint'])
    this.deliveryQueue.grantSend(replay, 'webhookDeliveryQueueUrl')
    this.replayQueue.grantSend(replay, 'webhookReplayQueueUrl')
    this.replayQueue.consumedBy(replay, {
      batchSize: 1,
      maxConcurrency: 5,
      endsBecause: 'A step sends the next one only while the endpoint’s list goes on behind the place it came to.',
    })
  }

  private sweepEveryMinute({ data }: WebhooksProps): LambdaFunction {
    const sweeper = this.fn('SweepDeliveries', 'sweep-deliveries', {
      timeout: Duration.seconds(55),
      impact: 'Webhooks whose next try is more than 15 minutes away, and what a crash left behind, are not resumed.',
    })
    data.deliveries.grant(sweeper, ['UpdateItem'], ['by-due'])
    this.deliveryQueue.grantSend(sweeper, 'webhookDeliveryQueueUrl')
    this.replayQueue.grantSend(sweeper, 'webhookReplayQueueUrl')
    new EveryMinute(this, 'EveryMinute', {
      fn: sweeper,
      impact: 'Webhooks whose next try is more than 15 minutes away, and what a crash left behind, stand still.',
      runbook: 'the-sweeper-fails',
    })
    return sweeper
  }

  private serveEndpoints({ api, data }: WebhooksProps): void {
    const endpoints = this.fn('WebhookEndpoints', 'webhook-endpoints', {
      timeout: Duration.seconds(15),
      impact: 'Subscribers cannot manage their endpoints or look at their deliveries. Webhooks go on.',
    })
    data.settings.grantApiKeys(endpoints)
    data.settings.grantRows(endpoints, ['Query', 'PutItem', 'UpdateItem', 'DeleteItem'], [ENDPOINT_PARTITIONS])
    // The desk asks for endpoints by their ids alone, which are looked for at every storefront.
    data.settings.grantRows(endpoints, ['Query'], [STOREFRONTS_PARTITION])
    data.settings.grantRows(endpoints, ['BatchGetItem'], [ENDPOINT_PARTITIONS])
    data.settings.grantRows(endpoints, ['PutItem'], ['IDEMPOTENCY#'])
    data.deliveries.grant(endpoints, ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'], ['by-endpoint'])
    data.vault.grantSealWebhookSecrets(endpoints)
    data.orders.grant(endpoints, ['GetItem', 'Query'])
    data.vault.grantRecordActs(endpoints)
    this.deliveryQueue.grantSend(endpoints, 'webhookDeliveryQueueUrl')
    this.replayQueue.grantSend(endpoints, 'webhookReplayQueueUrl')
    for (const route of webhookRoutes) api.add(route, endpoints)
  }

  private fn(id: string, name: string, props: { timeout: Duration; impact: string }): LambdaFunction {
    return new LambdaFunction(this, id, { name, memory: 512, ...props })
  }
}
