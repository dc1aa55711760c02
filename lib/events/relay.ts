import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { ENDPOINT_PARTITIONS } from '../../functions/events/relay/endpoint-partition-keys.ts'
import type { SettingsTable } from '../administration/settings-table.ts'
import { LambdaFunction } from '../constructs/lambda-function.ts'
import { RunbookAlarm } from '../constructs/runbook-alarm.ts'
import { WorkQueue } from '../constructs/work-queue.ts'
import type { OrdersTable } from '../orders/orders-table.ts'
import { stageMetric } from '../watch/stage-metric.ts'
import { readNewEvents } from './new-events.ts'
import type { OrderEventBus } from './order-event-bus.ts'
import { alarmOnRefusedEvents } from './refused-events.ts'

export interface RelayProps {
  readonly orders: OrdersTable
  readonly settings: SettingsTable
  readonly eventBus: OrderEventBus
}

/** Functions that write the feed from its queue at one time: few, so that they do not race. SQS takes no less than two. */
const FEED_WRITERS = 2

/** The outbox: every committed event to the feed and to the event bus. */
export class Relay extends Construct {
  constructor(scope: Construct, id: string, { orders, settings, eventBus }: RelayProps) {
    super(scope, id)
    const queue = new WorkQueue(this, 'RelayQueue', {
      name: 'relay',
      visibilityTimeout: Duration.seconds(180),
      severity: 'urgent',
      oldest: Duration.minutes(15),
      impact: 'Events are durable but do not reach feed or subscribers.',
    })
    const feedQueue = this.feedQueue(orders)
    const relay = new LambdaFunction(this, 'Relay', {
      name: 'relay',
      timeout: Duration.seconds(30),
      memory: 512,
      severity: 'urgent',
      impact: 'No event reaches feed or subscribers; all of them wait in the stream for 24 hours.',
      runbook: 'the-relay-fails',
    })
    const relayAgain = new LambdaFunction(this, 'RelayAgain', {
      name: 'relay-again',
      timeout: Duration.seconds(30),
      memory: 512,
      severity: 'urgent',
      impact: 'Events that could not be relayed at once are not tried again.',
      runbook: 'the-relay-fails',
    })
    for (const fn of [relay, relayAgain]) {
      orders.grant(fn, ['BatchGetItem', 'Query', 'PutItem', 'UpdateItem'])
      settings.grantRows(fn, ['Query'], [ENDPOINT_PARTITIONS])
      eventBus.grantPut(fn)
      feedQueue.grantSend(fn, 'feedQueueUrl')
    }
    orders.grant(relayAgain, ['GetItem'])
    queue.grantSend(relay, 'relayQueueUrl')
    new RunbookAlarm(this, 'AttentionRaised', {
      metric: stageMetric(this, 'order.attention_required', {
        dimensions: { Mode: 'live' },
        statistic: 'Sum',
        period: Duration.minutes(5),
      }),
      threshold: 1,
      severity: 'later',
      impact: 'An order does not go on by itself until somebody looks at it.',
      runbook: 'an-order-needs-attention',
    })
    alarmOnRefusedEvents(this)
    queue.consumedBy(relayAgain, { maxConcurrency: 10 })
    readNewEvents(relay, {
      orders,
      batchSize: 100,
      parallelizationFactor: 2,
      failures: queue,
      runbook: 'the-relay-fails',
      impact: 'Events reach feed and subscribers minutes late.',
    })
  }

  /** Takes what relays hand over where several write to one partition of the feed. */
  private feedQueue(orders: OrdersTable): WorkQueue {
    const queue = new WorkQueue(this, 'FeedQueue', {
      name: 'feed',
      visibilityTimeout: Duration.seconds(180),
      impact: 'Some events are missing in the feed. They reach the event bus, and each order has them.',
    })
    const extendFeed = new LambdaFunction(this, 'ExtendFeed', {
      name: 'extend-feed',
      timeout: Duration.seconds(30),
      memory: 512,
      impact: 'At times of many orders, events reach the feed late; they wait in their queue for 14 days.',
      runbook: 'the-relay-fails',
    })
    orders.grant(extendFeed, ['BatchGetItem', 'Query', 'PutItem', 'UpdateItem'])
    queue.consumedBy(extendFeed, { batchSize: 100, batchingWindow: Duration.seconds(1), maxConcurrency: FEED_WRITERS })
    return queue
  }
}
