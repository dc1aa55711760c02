import { Duration } from 'aws-cdk-lib'
import { EventBus } from 'aws-cdk-lib/aws-events'
import { Construct } from 'constructs'
import { house } from './house/house-defaults.ts'
import { HouseFunction } from './house/house-function.ts'
import { HouseQueue } from './house/house-queue.ts'
import { readNewEvents } from './new-events.ts'
import type { OrdersTable } from './orders-table.ts'

/** Functions that write the feed from its queue at one time: few, so that they do not race. SQS takes no less than two. */
const FEED_WRITERS = 2

/** The outbox: every committed event to the feed and to the event bus. */
export class Events extends Construct {
  readonly bus: EventBus

  constructor(scope: Construct, id: string, { orders }: { orders: OrdersTable }) {
    super(scope, id)
    this.bus = new EventBus(this, 'Bus', { eventBusName: `${house(this).prefix}-orders` })
    const queue = new HouseQueue(this, 'RelayQueue', {
      name: 'relay',
      visibilityTimeout: Duration.seconds(180),
      impact: 'Events are durable but do not reach feed or subscribers.',
    })
    const feedQueue = this.feedQueue(orders)
    const relay = new HouseFunction(this, 'Relay', {
      name: 'relay',
      timeout: Duration.seconds(30),
      memory: 512,
      impact: 'No event reaches feed or subscribers; all of them wait in the stream for 24 hours.',
      runbook: 'the-relay-fails',
    })
    const relayAgain = new HouseFunction(this, 'RelayAgain', {
      name: 'relay-again',
      timeout: Duration.seconds(30),
      memory: 512,
      impact: 'Events that could not be relayed at once are not tried again.',
      runbook: 'the-relay-fails',
    })
    for (const fn of [relay, relayAgain]) {
      orders.grant(fn, ['BatchGetItem', 'Query', 'PutItem', 'UpdateItem'])
      fn.setEnvironment('eventBus', this.bus.eventBusName)
      fn.allow({ actions: ['events:PutEvents'], resources: [this.bus.eventBusArn] })
      feedQueue.grantSend(fn, 'feedQueueUrl')
    }
    orders.grant(relayAgain, ['GetItem'])
    queue.grantSend(relay, 'relayQueueUrl')
    queue.consumedBy(relayAgain)
    readNewEvents(relay, {
      orders,
      batchSize: 100,
      parallelizationFactor: 2,
      deadLetters: queue.deadLetterQueue,
      runbook: 'the-relay-fails',
      impact: 'Events reach feed and subscribers minutes late.',
    })
  }

  /** Takes what relays hand over where several write to one partition of the feed. */
  private feedQueue(orders: OrdersTable): HouseQueue {
    const queue = new HouseQueue(this, 'FeedQueue', {
      name: 'feed',
      visibilityTimeout: Duration.seconds(180),
      impact: 'Some events are missing in the feed. They reach the event bus, and each order has them.',
    })
    const extendFeed = new HouseFunction(this, 'ExtendFeed', {
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
