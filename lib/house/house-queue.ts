import { Duration } from 'aws-cdk-lib'
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { EnvironmentName } from '../../functions/runtime/environment.ts'
import { ALARM_PERIOD, HouseAlarm } from './house-alarm.ts'
import { house } from './house-defaults.ts'
import type { HouseFunction } from './house-function.ts'

export interface HouseQueueProps {
  readonly name: string
  /** At least six times the consumer's timeout, as Lambda's documentation asks. */
  readonly visibilityTimeout: Duration
  /** Tries before a message goes to the dead-letter queue. */
  readonly maxReceiveCount?: number
  /** What stands still while messages lie in the dead-letter queue. */
  readonly impact: string
}

/**
 * A queue with a dead-letter queue that keeps what cannot be processed for 14
 * days (SQS's longest) and an alarm as soon as one message lies there.
 * `npm run redrive` puts them back.
 */
export class HouseQueue extends Construct {
  readonly queue: Queue
  readonly deadLetterQueue: Queue

  constructor(scope: Construct, id: string, props: HouseQueueProps) {
    super(scope, id)
    const { stage, prefix, alarmTopic } = house(this)
    this.deadLetterQueue = new Queue(this, 'DeadLetters', {
      queueName: `${prefix}-${props.name}-dead-letters`,
      retentionPeriod: Duration.days(14),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
    })
    this.queue = new Queue(this, 'Queue', {
      queueName: `${prefix}-${props.name}`,
      // A failed message comes back after this time; `timeScale` (local only) shortens that wait like every other.
      visibilityTimeout: Duration.seconds(
        Math.max(5, Math.round(props.visibilityTimeout.toSeconds() * stage.timeScale)),
      ),
      retentionPeriod: Duration.days(14),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      deadLetterQueue: { queue: this.deadLetterQueue, maxReceiveCount: props.maxReceiveCount ?? 5 },
    })
    new HouseAlarm(this, 'DeadLettersPresent', {
      metric: this.deadLetterQueue.metricApproximateNumberOfMessagesVisible({ period: ALARM_PERIOD }),
      threshold: 1,
      impact: props.impact,
      runbook: 'dead-letters',
      topic: alarmTopic,
    })
  }

  /** Lets `fn` send to this queue and tells it the URL. */
  grantSend(fn: HouseFunction, environmentName: EnvironmentName): void {
    fn.setEnvironment(environmentName, this.queue.queueUrl)
    fn.allow({ actions: ['sqs:SendMessage'], resources: [this.queue.queueArn] })
  }

  /** Makes `fn` the consumer; it reports failed messages one by one. */
  consumedBy(
    fn: HouseFunction,
    options: {
      batchSize?: number
      /** How long a batch is collected; needed for more than 10 messages. */
      batchingWindow?: Duration
      maxConcurrency?: number
    } = {},
  ): void {
    fn.lambda.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize: options.batchSize ?? 10,
        reportBatchItemFailures: true,
        ...(options.batchingWindow === undefined ? {} : { maxBatchingWindow: options.batchingWindow }),
        ...(options.maxConcurrency === undefined ? {} : { maxConcurrency: options.maxConcurrency }),
      }),
    )
  }
}
