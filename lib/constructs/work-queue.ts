import { Duration } from 'aws-cdk-lib'
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { EnvironmentName } from '../../functions/runtime/environment.ts'
import { deploymentOf } from './deployment.ts'
import type { LambdaFunction } from './lambda-function.ts'
import { ALARM_PERIOD, RunbookAlarm } from './runbook-alarm.ts'
import type { Severity } from './severity.ts'

export interface WorkQueueProps {
  readonly name: string
  /** At least six times the consumer's timeout, as Lambda's documentation asks. */
  readonly visibilityTimeout: Duration
  /** Tries before a message goes to the dead-letter queue. */
  readonly maxReceiveCount?: number
  /** What stands still while messages lie in the dead-letter queue, or are not taken out of this one. */
  readonly impact: string
  readonly severity?: Severity
  /** The age of a message at which somebody is told: longer than its delay and its tries take. */
  readonly oldest?: Duration
  /** How long each message waits before it is taken; shortened by `timeScale` like every other wait. None by default. */
  readonly delay?: Duration
}

export interface ConsumerOptions {
  /** Executions at a time, 2 or more: no queue may use up all of the account's. The emulator gets 4, a process each. */
  readonly maxConcurrency: number
  readonly batchSize?: number
  /** How long a batch is collected; needed for more than 10 messages. */
  readonly batchingWindow?: Duration
  /** For a consumer that also sends to this queue: why that ends. */
  readonly endsBecause?: string
}

const ON_THE_EMULATOR = 4

/**
 * A queue with a dead-letter queue that keeps what cannot be processed for 14
 * days (SQS's longest) and alarms as soon as one message lies there, or one in the
 * queue itself grows old. `npm run redrive` puts dead letters back.
 */
export class WorkQueue extends Construct {
  readonly queue: Queue
  readonly deadLetterQueue: Queue
  private readonly senders = new Set<LambdaFunction>()
  /** Consumers, with why their sending to this queue ends. */
  private readonly consumers = new Map<LambdaFunction, string | undefined>()

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, id)
    const { stage, prefix } = deploymentOf(this)
    this.deadLetterQueue = new Queue(this, 'DeadLetters', {
      queueName: `${prefix}-${props.name}-dead-letters`,
      retentionPeriod: Duration.days(14),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
    })
    this.queue = new Queue(this, 'Queue', {
      queueName: `${prefix}-${props.name}`,
      // A failed message is delivered again after this time; `timeScale` (local only) shortens that wait like every other.
      visibilityTimeout: Duration.seconds(
        Math.max(5, Math.round(props.visibilityTimeout.toSeconds() * stage.timeScale)),
      ),
      ...(props.delay === undefined
        ? {}
        : { deliveryDelay: Duration.seconds(Math.round(props.delay.toSeconds() * stage.timeScale)) }),
      retentionPeriod: Duration.days(14),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      deadLetterQueue: { queue: this.deadLetterQueue, maxReceiveCount: props.maxReceiveCount ?? 5 },
    })
    this.alarms(props)
  }

  private alarms({ impact, severity = 'later', oldest = Duration.minutes(30) }: WorkQueueProps): void {
    new RunbookAlarm(this, 'DeadLettersPresent', {
      metric: this.deadLetterQueue.metricApproximateNumberOfMessagesVisible({ period: ALARM_PERIOD }),
      threshold: 1,
      severity,
      impact,
      runbook: 'dead-letters',
    })
    new RunbookAlarm(this, 'Behind', {
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period: ALARM_PERIOD }),
      threshold: oldest.toSeconds(),
      evaluationPeriods: 3,
      severity,
      impact,
      runbook: 'a-queue-is-behind',
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
    this.senders.add(fn)
    this.allowLoopOf(fn)
  }

  /** Lets Lambda, which does it with the role of `fn`, put what it gave up into the dead-letter queue. */
  grantKeepFailures(fn: LambdaFunction): void {
    fn.allow({ actions: ['sqs:SendMessage'], resources: [this.deadLetterQueue.queueArn] })
  }

  /** Makes `fn` a consumer; it reports failed messages one by one. */
  consumedBy(fn: LambdaFunction, options: ConsumerOptions): void {
    const { batchSize = 10, batchingWindow, maxConcurrency, endsBecause } = options
    fn.allow({
      actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:ChangeMessageVisibility', 'sqs:GetQueueAttributes'],
      resources: [this.queue.queueArn],
    })
    fn.lambda.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize,
        reportBatchItemFailures: true,
        maxConcurrency: deploymentOf(this).stage.isLocal ? Math.min(maxConcurrency, ON_THE_EMULATOR) : maxConcurrency,
        ...(batchingWindow === undefined ? {} : { maxBatchingWindow: batchingWindow }),
      }),
    )
    this.consumers.set(fn, endsBecause)
    this.allowLoopOf(fn)
  }

  private allowLoopOf(fn: LambdaFunction): void {
    if (!this.senders.has(fn) || !this.consumers.has(fn)) return
    const bound = this.consumers.get(fn)
    if (bound === undefined) {
      throw new Error(
        `${fn.name} sends to a queue that it consumes (${this.node.path}): say by endsBecause why that ends.`,
      )
    }
    fn.allowLoop(bound)
  }
}
