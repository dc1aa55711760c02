import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import {
  resolveAttentionRoute,
  resumeBrandRoute,
  retryBrandOrderRoute,
} from '../../functions/dispatch/dispatch.routes.ts'
import type { SettingsTable } from '../administration/settings-table.ts'
import { EveryMinute } from '../constructs/every-minute.ts'
import { LambdaFunction } from '../constructs/lambda-function.ts'
import { WorkQueue } from '../constructs/work-queue.ts'
import type { PublicApi } from '../http/public-api.ts'
import type { OrdersTable } from '../orders/orders-table.ts'
import type { Vault } from '../vault/vault.ts'
import { DispatchWorkflow } from './dispatch-workflow.ts'
import { alarmOnLateOrders } from './late-orders.ts'

export interface DispatchProps {
  readonly api: PublicApi
  readonly orders: OrdersTable
  readonly settings: SettingsTable
  /** Has the audit log, for what members do. */
  readonly vault: Vault
  /** The function that asks the brands of an integration, by the integration's kind. */
  readonly dispatchers: Readonly<Record<string, LambdaFunction>>
  readonly brandUpdates: WorkQueue
}

/** The workflow that asks brands what is due, and what starts it again: functions/dispatch. */
export class Dispatch extends Construct {
  private readonly workflow: DispatchWorkflow
  readonly resumeQueue: WorkQueue

  constructor(scope: Construct, id: string, props: DispatchProps) {
    super(scope, id)
    this.resumeQueue = new WorkQueue(this, 'Resume', {
      name: 'resume',
      visibilityTimeout: Duration.seconds(60),
      severity: 'urgent',
      impact:
        'Orders, cancellations and refunds that should be tried again are not; the sweep still tries them once a minute.',
    })
    const findDueWork = new LambdaFunction(this, 'FindDueWork', {
      name: 'find-due-work',
      timeout: Duration.seconds(20),
      memory: 512,
      severity: 'urgent',
      impact: 'Nothing reaches a brand, neither new orders nor refunds, until it works again.',
    })
    props.orders.grant(findDueWork, ['GetItem', 'Query', 'PutItem', 'UpdateItem'])
    props.settings.grantReadBrands(findDueWork, 'several')

    this.workflow = new DispatchWorkflow(this, 'Workflow', {
      findDueWork,
      dispatchers: props.dispatchers,
      resumeQueue: this.resumeQueue,
    })
    alarmOnLateOrders(this, props.dispatchers)
    this.resumeFromQueue()
    this.sweepEveryMinute(props)
    this.retryByHand(props)
    this.resolveByHand(props)
  }

  private resumeFromQueue(): void {
    const resume = new LambdaFunction(this, 'ResumeDispatch', {
      name: 'resume-dispatch',
      timeout: Duration.seconds(10),
      memory: 256,
      severity: 'urgent',
      impact: 'Orders, cancellations and refunds that should be tried again are not.',
    })
    this.workflow.grantStart(resume)
    this.resumeQueue.consumedBy(resume, { maxConcurrency: 18 })
  }

  private sweepEveryMinute({ orders, brandUpdates }: DispatchProps): void {
    const sweep = new LambdaFunction(this, 'SweepDueWork', {
      name: 'sweep-due-work',
      timeout: Duration.seconds(55),
      memory: 512,
      severity: 'urgent',
      impact: 'What a crash left behind, and every wait over 15 minutes, is not resumed.',
      runbook: 'the-sweeper-fails',
    })
    orders.grant(sweep, ['UpdateItem'], ['by-due'])
    this.resumeQueue.grantSend(sweep, 'resumeQueueUrl')
    brandUpdates.grantSend(sweep, 'brandUpdatesQueueUrl')
    new EveryMinute(this, 'EveryMinute', {
      fn: sweep,
      impact: 'The sweep is not run: what a crash left behind, and every wait over 15 minutes, stands still.',
      runbook: 'the-sweeper-fails',
    })
  }

  private retryByHand({ api, orders, settings, vault }: DispatchProps): void {
    const retry = new LambdaFunction(this, 'RetryBrandOrder', {
      name: 'retry-brand-order',
      timeout: Duration.seconds(29),
      memory: 512,
      impact: 'Brand orders that were given up or wait cannot be submitted again by hand.',
    })
    orders.grant(retry, ['GetItem', 'BatchGetItem', 'PutItem'], ['by-due'])
    settings.grantApiKeys(retry)
    settings.grantReadBrands(retry, 'one')
    vault.grantRecordActs(retry)
    this.resumeQueue.grantSend(retry, 'resumeQueueUrl')
    api.add(retryBrandOrderRoute, retry)
    api.add(resumeBrandRoute, retry)
  }

  private resolveByHand({ api, orders, settings, vault }: DispatchProps): void {
    const resolve = new LambdaFunction(this, 'ResolveAttention', {
      name: 'resolve-attention',
      timeout: Duration.seconds(10),
      memory: 512,
      impact: 'What needed attention and was settled cannot be marked so.',
    })
    orders.grant(resolve, ['GetItem', 'PutItem'])
    settings.grantApiKeys(resolve)
    vault.grantRecordActs(resolve)
    api.add(resolveAttentionRoute, resolve)
  }

  grantStart(fn: LambdaFunction): void {
    this.workflow.grantStart(fn)
  }
}
