import { Duration } from 'aws-cdk-lib'
import { EventBus } from 'aws-cdk-lib/aws-events'
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources'
import { Construct } from 'constructs'
import type { Dispatch } from './dispatch.ts'
import { acknowledgeWildcard } from './house/acknowledge.ts'
import { ALARM_PERIOD, HouseAlarm } from './house/house-alarm.ts'
import { house } from './house/house-defaults.ts'
import { HouseFunction } from './house/house-function.ts'
import { HouseQueue } from './house/house-queue.ts'
import type { OrdersTable } from './orders-table.ts'

/** The outbox: every committed event to the feed, the bus, and a new order to its workflow. */
export class Events extends Construct {
  readonly bus: EventBus

  constructor(scope: Construct, id: string, props: { orders: OrdersTable; dispatch: Dispatch }) {
    super(scope, id)
    const { prefix, alarmTopic } = house(this)
    this.bus = new EventBus(this, 'Bus', { eventBusName: `${prefix}-orders` })
    const queue = new HouseQueue(this, 'RelayQueue', {
      name: 'relay',
      visibilityTimeout: Duration.seconds(180),
      impact: 'Events are durable but reach neither feed nor subscribers, or new orders wait for the sweeper.',
    })
    const relay = new HouseFunction(this, 'Relay', {
      name: 'relay',
      timeout: Duration.seconds(30),
      memory: 512,
      impact: 'No event reaches a subscriber and no new order its brands; all of it waits in the stream for 24 hours.',
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
      props.orders.grant(fn, ['GetItem', 'Query', 'PutItem', 'UpdateItem'])
      props.dispatch.grantStart(fn)
      fn.setEnvironment('eventBus', this.bus.eventBusName)
      fn.allow({ actions: ['events:PutEvents'], resources: [this.bus.eventBusArn] })
    }
    acknowledgeWildcard(relay, '*', 'dynamodb:ListStreams takes no resource; reading the stream itself names it.')
    queue.grantSend(relay, 'relayQueueUrl')
    queue.consumedBy(relayAgain)

    relay.lambda.addEventSource(
      new DynamoEventSource(props.orders.table, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 100,
        maxBatchingWindow: Duration.seconds(0),
        parallelizationFactor: 4,
        // The relay catches per record; what remains is its own crash, for which the whole batch is tried
        // until the stream's 24 hours are nearly over.
        retryAttempts: 10_000,
        maxRecordAge: Duration.hours(23),
        bisectBatchOnError: true,
        onFailure: new SqsDlq(queue.deadLetterQueue),
        filters: [
          FilterCriteria.filter({
            eventName: FilterRule.isEqual('INSERT'),
            dynamodb: { Keys: { sk: { S: FilterRule.beginsWith('EVENT#') } } },
          }),
        ],
      }),
    )
    // A relay that hangs or is throttled throws no error; what it has not read yet grows old.
    new HouseAlarm(this, 'RelayBehind', {
      metric: relay.lambda.metric('IteratorAge', { period: ALARM_PERIOD, statistic: 'Maximum' }),
      threshold: Duration.minutes(5).toMilliseconds(),
      evaluationPeriods: 3,
      impact: 'Events reach feed, subscribers and brands minutes late.',
      runbook: 'the-relay-fails',
      topic: alarmTopic,
    })
  }
}
