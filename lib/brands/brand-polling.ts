import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { POLLS_PARTITION } from '../../functions/brands/polling/poll-keys.ts'
import { BRAND_PACE_PARTITIONS } from '../../functions/brands/rate-limit/pace-keys.ts'
import type { SettingsTable } from '../administration/settings-table.ts'
import { EveryMinute } from '../constructs/every-minute.ts'
import { LambdaFunction } from '../constructs/lambda-function.ts'
import { ALARM_PERIOD, RunbookAlarm } from '../constructs/runbook-alarm.ts'
import { WorkQueue } from '../constructs/work-queue.ts'
import type { OrdersTable } from '../orders/orders-table.ts'
import { hasCode, logMetric } from '../watch/log-metric.ts'
import { grantReadBrandSecrets } from './brand-secrets.ts'

export interface BrandPollingProps {
  readonly orders: OrdersTable
  readonly settings: SettingsTable
  readonly updates: WorkQueue
}

/** Brands polled at a time: enough for hundreds of them, and no threat to what customers wait for. */
const POLLERS = 20

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
      impact:
        'Brands are not polled: reports of brands without webhooks do not arrive, and what webhooks missed is not found.',
    })
    settings.grantReadBrands(queuer, 'all')
    settings.grantRows(queuer, ['BatchGetItem'], [BRAND_PACE_PARTITIONS])
    this.polls.grantSend(queuer, 'brandPollsQueueUrl')
    new EveryMinute(this, 'EveryMinute', {
      fn: queuer,
      impact:
        'No brand is polled: reports of brands without webhooks do not arrive, and what webhooks missed is not found.',
      runbook: 'a-brand-cannot-be-polled',
    })
    this.watch(queuer)
    return queuer
  }

  /** Red for as long as a brand cannot be polled: the tick says so each minute. */
  private watch(queuer: LambdaFunction): void {
    const filter = logMetric(this, 'StandingStill', {
      logGroup: queuer.lambda.logGroup,
      pattern: hasCode('POLLING_STANDS_STILL'),
      metricName: 'BrandsNotPolled',
    })
    new RunbookAlarm(this, 'BrandNotPolled', {
      metric: filter.metric({ period: ALARM_PERIOD, statistic: 'Sum' }),
      threshold: 1,
      // A tick may come a little late, and one alone may have met a poll that was about to begin.
      evaluationPeriods: 3,
      impact: 'A brand could not be polled for an hour: what it ships or cancels may not be seen in orders and events.',
      runbook: 'a-brand-cannot-be-polled',
      severity: 'later',
    })
  }

  private poll({ orders, settings, updates }: BrandPollingProps): LambdaFunction {
    const poll = new LambdaFunction(this, 'PollBrand', {
      name: 'poll-brand',
      // Pages for 90 s, and the last one within 60 s (shopify/poll.ts); the lease in poll-state.ts holds longer.
      timeout: Duration.seconds(180),
      memory: 512,
      impact:
        'Brands are not polled: reports of brands without webhooks do not arrive, and what webhooks missed is not found.',
    })
    orders.grant(poll, ['GetItem', 'PutItem'])
    settings.grantReadBrands(poll, 'one')
    settings.grantRows(poll, ['PutItem'], [POLLS_PARTITION])
    grantReadBrandSecrets(poll)
    updates.grantSend(poll, 'brandUpdatesQueueUrl')
    this.polls.consumedBy(poll, {
      // A poll may take minutes: one does not wait for another.
      batchSize: 1,
      maxConcurrency: POLLERS,
    })
    return poll
  }
}
