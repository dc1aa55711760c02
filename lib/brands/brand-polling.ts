import { Duration } from 'aws-cdk-lib'
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { POLLS_PARTITION } from '../../functions/brands/polling/poll-keys.ts'
import type { SettingsTable } from '../administration/settings-table.ts'
import { deploymentOf } from '../constructs/deployment.ts'
import { EveryMinute } from '../constructs/every-minute.ts'
import { LambdaFunction } from '../constructs/lambda-function.ts'
import { ALARM_PERIOD, RunbookAlarm } from '../constructs/runbook-alarm.ts'
import { WorkQueue } from '../constructs/work-queue.ts'
import type { OrdersTable } from '../orders/orders-table.ts'
import { grantReadBrandSecrets } from './brand-secrets.ts'

export interface BrandPollingProps {
  readonly orders: OrdersTable
  readonly settings: SettingsTable
  readonly updates: WorkQueue
}

/** Brands polled at a time: enough for hundreds of them, and no threat to what customers wait for. */
const POLLERS = 20
/** The emulator has a process for each. */
const POLLERS_ON_THE_EMULATOR = 2

/** Brands are asked for changes: a tick each minute → queue → a poll of each brand that is due; functions/brands/poll-*.ts. */
export class BrandPolling extends Construct {
  /** The function that calls back ends. */
  readonly poller: LambdaFunction
  /** The function that looks at every brand each minute. */
  readonly watcher: LambdaFunction
  private readonly polls: WorkQueue

  constructor(scope: Construct, id: string, props: BrandPollingProps) {
    super(scope, id)
    this.polls = new WorkQueue(this, 'Polls', {
      name: 'brand-polls',
      visibilityTimeout: Duration.minutes(18),
      impact: 'Some polls of brands failed on our side. Brands are queued again each minute while they are due.',
    })
    this.watcher = this.queueEveryMinute(props)
    this.poller = this.poll(props)
  }

  private queueEveryMinute({ settings }: BrandPollingProps): LambdaFunction {
    const queuer = new LambdaFunction(this, 'QueuePolls', {
      name: 'queue-polls',
      timeout: Duration.seconds(50),
      memory: 512,
      impact: 'Brands are not polled: those without webhooks are not heard of, and what webhooks missed is not found.',
    })
    settings.grantReadBrands(queuer)
    this.polls.grantSend(queuer, 'brandPollsQueueUrl')
    new EveryMinute(this, 'EveryMinute', {
      fn: queuer,
      impact: 'No brand is polled: those without webhooks are not heard of, and what webhooks missed is not found.',
      runbook: 'a-brand-cannot-be-polled',
    })
    this.watch(queuer)
    return queuer
  }

  /** Red for as long as a brand cannot be polled: the tick says so each minute. */
  private watch(queuer: LambdaFunction): void {
    const { prefix, alarmTopic } = deploymentOf(this)
    const filter = new MetricFilter(this, 'StandingStill', {
      logGroup: queuer.lambda.logGroup,
      filterPattern: FilterPattern.stringValue('$.code', '=', 'POLLING_STANDS_STILL'),
      metricNamespace: prefix,
      metricName: 'BrandsNotPolled',
      metricValue: '1',
    })
    new RunbookAlarm(this, 'BrandNotPolled', {
      metric: filter.metric({ period: ALARM_PERIOD, statistic: 'Sum' }),
      threshold: 1,
      // A tick may come a little late, and one alone may have met a poll that was about to begin.
      evaluationPeriods: 3,
      impact: 'A brand could not be polled for an hour: what it ships or cancels may not be seen in orders and events.',
      runbook: 'a-brand-cannot-be-polled',
      topic: alarmTopic,
    })
  }

  private poll({ orders, settings, updates }: BrandPollingProps): LambdaFunction {
    const poll = new LambdaFunction(this, 'PollBrand', {
      name: 'poll-brand',
      // Pages for 90 s, and the last one within 60 s (shopify/poll.ts); the lease in poll-state.ts holds longer.
      timeout: Duration.seconds(180),
      memory: 512,
      impact: 'Brands are not polled: those without webhooks are not heard of, and what webhooks missed is not found.',
    })
    orders.grant(poll, ['GetItem', 'PutItem', 'UpdateItem'])
    settings.grantReadBrands(poll)
    settings.grantRows(poll, ['PutItem'], [POLLS_PARTITION])
    grantReadBrandSecrets(poll)
    updates.grantSend(poll, 'brandUpdatesQueueUrl')
    this.polls.consumedBy(poll, {
      // A poll may take minutes: one does not wait for another.
      batchSize: 1,
      maxConcurrency: deploymentOf(this).stage.isLocal ? POLLERS_ON_THE_EMULATOR : POLLERS,
    })
    return poll
  }
}
