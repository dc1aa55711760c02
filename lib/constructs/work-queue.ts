import { Duration } from 'aws-cdk-lib'
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { EnvironmentName } from '../../functions/runtime/environment.ts'
import { deploymentOf } from './deployment.ts'
import type { LambdaFunction } from './lambda-function.ts'
import { ALARM_PERIOD, RunbookAlarm } from './runbook-alarm.ts'

export interface WorkQueueProps {
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
export class WorkQueue extends Construct {
  readonly queue: Queue
  readonly deadLetterQueue: Queue

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, id)
    const { stage, prefix, alarmTopic } = deploymentOf(this)
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
    new RunbookAlarm(this, 'DeadLettersPresent', {
      metric: this.deadLetterQueue.metricApproximateNumberOfMessagesVisible({ period: ALARM_PERIOD }),
      threshold: 1,
      impact: props.impact,
      runbook: 'dead-letters',
      topic: alarmTopic,
    })
  }

  /** All that other stacks may refer to. */
  get attributes(): readonly string[] {
    return [this.queue.queueArn, this.queue.queueUrl]
  }

  /** Lets `fn` send to this queue and tells it the URL. */
  grantSend(fn: LambdaFunction, environmentName: EnvironmentName): void {
    fn.setEnvironment(environmentName, this.queue.queueUrl)
    fn.allow({ actions: ['sqs:SendMessage'], resources: [this.queue.queueArn] })
  }

  /** Lets Lambda, which does it with the role of `fn`, put what it gave up into the dead-letter queue. */
  grantKeepFailures(fn: LambdaFunction): void {
    fn.allow({ actions: ['sqs:SendMessage'], resources: [this.deadLetterQueue.queueArn] })
  }

  /** Makes `fn` a consumer; it reports failed messages one by one. */
  consumedBy(
    fn: LambdaFunction,
    options: {
      batchSize?: number
      /** How long a batch is collected; needed for more than 10 messages. */
      batchingWindow?: Duration
      maxConcurrency?: number
    } = {},
  ): void {
    fn.allow({
      actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:ChangeMessageVisibility', 'sqs:GetQueueAttributes'],
      resources: [this.queue.queueArn],
    })
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
