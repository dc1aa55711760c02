import { Duration } from 'aws-cdk-lib'
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources'
import { Construct } from 'constructs'
import { LambdaFunction } from '../constructs/lambda-function.ts'
import { ALARM_PERIOD, RunbookAlarm } from '../constructs/runbook-alarm.ts'
import { WorkQueue } from '../constructs/work-queue.ts'
import type { Dispatch } from '../dispatch/dispatch.ts'
import type { OrdersTable } from '../orders/orders-table.ts'
import { stageMetric } from '../watch/stage-metric.ts'
import type { OrderEventBus } from './order-event-bus.ts'

export interface RelayProps {
  readonly orders: OrdersTable
  readonly eventBus: OrderEventBus
  readonly dispatch: Dispatch
}

/** The outbox: every committed event to the feed, the bus, and a new order to its workflow. */
export class Relay extends Construct {
  constructor(scope: Construct, id: string, props: RelayProps) {
    super(scope, id)
    const queue = new WorkQueue(this, 'RelayQueue', {
      name: 'relay',
      visibilityTimeout: Duration.seconds(180),
      severity: 'urgent',
      oldest: Duration.minutes(15),
      impact: 'Events are durable but reach neither feed nor subscribers, or new orders wait for the sweeper.',
    })
    const relay = new LambdaFunction(this, 'Relay', {
      name: 'relay',
      timeout: Duration.seconds(30),
      memory: 512,
      severity: 'urgent',
      impact: 'No event reaches a subscriber and no new order its brands; all of it waits in the stream for 24 hours.',
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
      props.orders.grant(fn, ['GetItem', 'Query', 'PutItem', 'UpdateItem'])
      props.dispatch.grantStart(fn)
      props.eventBus.grantPut(fn)
    }
    props.orders.grantReadStream(relay)
    queue.grantSend(relay, 'relayQueueUrl')
    queue.grantKeepFailures(relay)
    queue.consumedBy(relayAgain, { maxConcurrency: 10 })

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
    // A relay that hangs or is throttled throws no error; what it has not read yet grows old.
    new RunbookAlarm(this, 'RelayBehind', {
      metric: relay.lambda.metric('IteratorAge', { period: ALARM_PERIOD, statistic: 'Maximum' }),
      threshold: Duration.minutes(5).toMilliseconds(),
      evaluationPeriods: 3,
      impact: 'Events reach feed, subscribers and brands minutes late.',
      runbook: 'the-relay-fails',
      severity: 'urgent',
    })
  }
}
