import { Duration } from 'aws-cdk-lib'
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources'
import { deploymentOf } from '../constructs/deployment.ts'
import type { LambdaFunction } from '../constructs/lambda-function.ts'
import { ALARM_PERIOD, RunbookAlarm } from '../constructs/runbook-alarm.ts'
import type { WorkQueue } from '../constructs/work-queue.ts'
import type { OrdersTable } from '../orders/orders-table.ts'

export interface NewEventsOptions {
  readonly orders: OrdersTable
  /** Which events, by the sort key of their rows; without it, all. */
  readonly sk?: string
  readonly batchSize: number
  /** Batches of one shard at a time. The events of one order are never in two of them. */
  readonly parallelizationFactor: number
  /** Its dead letters keep a note of batches that failed until the stream forgot them. */
  readonly failures: WorkQueue
  readonly runbook: string
  /** What is late while the reader is behind. */
  readonly impact: string
}

/**
 * Makes `fn` a reader of the orders table's stream, for newly committed events. A stream has two readers at most: the
 * relay, and what starts workflows.
 */
export function readNewEvents(fn: LambdaFunction, options: NewEventsOptions): void {
  options.orders.grantReadStream(fn)
  options.failures.grantKeepFailures(fn)
  const sk = options.sk === undefined ? FilterRule.beginsWith('EVENT#') : FilterRule.isEqual(options.sk)
  fn.lambda.addEventSource(
    new DynamoEventSource(options.orders.table, {
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: options.batchSize,
      maxBatchingWindow: Duration.seconds(0),
      parallelizationFactor: options.parallelizationFactor,
      // The reader catches errors per record. What remains is its own crash, for which the whole batch is tried
      // until the stream's 24 hours are nearly over.
      retryAttempts: 10_000,
      maxRecordAge: Duration.hours(23),
      bisectBatchOnError: true,
      onFailure: new SqsDlq(options.failures.deadLetterQueue),
      filters: [
        FilterCriteria.filter({ eventName: FilterRule.isEqual('INSERT'), dynamodb: { Keys: { sk: { S: sk } } } }),
      ],
    }),
  )
  // A reader that hangs or is throttled throws no error; what it has not read yet grows old.
  new RunbookAlarm(fn, 'Behind', {
    metric: fn.lambda.metric('IteratorAge', { period: ALARM_PERIOD, statistic: 'Maximum' }),
    threshold: Duration.minutes(5).toMilliseconds(),
    evaluationPeriods: 3,
    impact: options.impact,
    runbook: options.runbook,
    topic: deploymentOf(fn).alarmTopic,
  })
}
