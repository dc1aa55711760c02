import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { ERASURE_PARTITION, ERASURES_PARTITION } from '../../functions/support/erasures/erasure-keys.ts'
import {
  discloseCustomerRoute,
  discloseDeskCustomerRoute,
  readDeskErasureRoute,
  readErasureRoute,
  requestDeskErasureRoute,
  requestErasureRoute,
} from '../../functions/support/erasures/erasures.routes.ts'
import { ERASURE_LOG_PARTITION } from '../../functions/vault/erasing/erasure-log-keys.ts'
import { deploymentOf } from '../constructs/deployment.ts'
import { LambdaFunction } from '../constructs/lambda-function.ts'
import { Regularly } from '../constructs/regularly.ts'
import { WorkQueue } from '../constructs/work-queue.ts'
import type { DeskProps } from './desk-props.ts'
import type { Exports } from './exports.ts'

const NOT_ERASED = 'Customers who asked to be forgotten are not, and data that is old enough is kept.'
const RUNBOOK = 'an-erasure-does-not-end'
/** Of the function that erases; what is left then is queued. */
const STEP = Duration.minutes(5)

export interface ErasuresProps extends DeskProps {
  /** Their clear files go when a customer in them is erased. */
  readonly exports: Exports
}

/** Forgetting customers, on request and after the retention time, and telling them what is kept: functions/support/erasures. */
export class Erasures extends Construct {
  constructor(scope: Construct, id: string, { api, data, exports }: ErasuresProps) {
    super(scope, id)
    const queue = new WorkQueue(this, 'Queue', {
      name: 'erasures',
      visibilityTimeout: Duration.seconds(6 * STEP.toSeconds()),
      oldest: Duration.hours(6),
      impact: NOT_ERASED,
    })
    this.request({ api, data }, queue)
    exports.grantErase(this.erase({ api, data }, queue))
    this.sweep({ api, data }, queue)
    this.disclose({ api, data })
  }

  private request({ api, data }: DeskProps, queue: WorkQueue): void {
    const fn = new LambdaFunction(this, 'RequestErasure', {
      name: 'request-erasure',
      timeout: Duration.seconds(10),
      memory: 512,
      impact: 'Erasures of customers cannot be requested.',
    })
    data.settings.grantApiKeys(fn)
    data.settings.grant(fn, ['Query'])
    data.orders.grantRows(fn, ['GetItem', 'Query', 'UpdateItem'], [ERASURE_PARTITION])
    data.orders.grantRows(fn, ['PutItem'], [ERASURE_PARTITION, ERASURES_PARTITION])
    // What brands answered: commands about an order.
    data.orders.grantRows(fn, ['GetItem'], ['ORDER#'])
    data.vault.grantBlind(fn)
    data.vault.grantRecordActs(fn)
    queue.grantSend(fn, 'erasureQueueUrl')
    for (const route of [requestDeskErasureRoute, requestErasureRoute, readDeskErasureRoute, readErasureRoute]) {
      api.add(route, fn)
    }
  }

  private erase({ data }: DeskProps, queue: WorkQueue): LambdaFunction {
    const fn = new LambdaFunction(this, 'EraseCustomers', {
      name: 'erase-customers',
      timeout: STEP,
      memory: 512,
      impact: NOT_ERASED,
      runbook: RUNBOOK,
    })
    data.settings.grantReadBrands(fn, 'one')
    data.orders.grant(fn, ['GetItem', 'BatchGetItem', 'Query'], ['by-customer', 'by-changed'])
    data.orders.grantRows(fn, ['PutItem', 'UpdateItem', 'ConditionCheckItem'], [ERASURE_PARTITION])
    data.orders.grantRows(fn, ['DeleteItem'], [ERASURES_PARTITION])
    // Commands for brands, and the log of what was erased.
    data.orders.grantRows(fn, ['PutItem'], ['ORDER#', ERASURE_LOG_PARTITION])
    data.vault.grantErase(fn)
    queue.grantSend(fn, 'erasureQueueUrl')
    queue.consumedBy(fn, {
      batchSize: 1,
      maxConcurrency: 2,
      endsBecause: 'Each message that it sends stands for orders that it has not erased yet.',
    })
    return fn
  }

  private sweep({ data }: DeskProps, queue: WorkQueue): void {
    const fn = new LambdaFunction(this, 'SweepErasures', {
      name: 'sweep-erasures',
      timeout: Duration.minutes(2),
      memory: 256,
      impact: NOT_ERASED,
      runbook: RUNBOOK,
    })
    fn.setEnvironment('retentionDays', String(deploymentOf(this).stage.customerData.retentionDays))
    data.settings.grant(fn, ['Query'])
    data.orders.grant(fn, ['Query'])
    data.orders.grantRows(fn, ['GetItem', 'PutItem'], [ERASURES_PARTITION])
    queue.grantSend(fn, 'erasureQueueUrl')
    new Regularly(this, 'Hourly', { fn, impact: NOT_ERASED, runbook: RUNBOOK })
  }

  private disclose({ api, data }: DeskProps): void {
    const fn = new LambdaFunction(this, 'DiscloseCustomer', {
      name: 'disclose-customer',
      timeout: Duration.seconds(29),
      memory: 1024,
      impact: 'Customers cannot be told what is kept of them.',
    })
    data.settings.grantApiKeys(fn)
    data.settings.grant(fn, ['Query'])
    data.orders.grant(fn, ['Query'], ['by-customer'])
    data.vault.grantFind(fn)
    data.vault.grantOpenFile(fn)
    data.vault.grantListLabels(fn)
    data.vault.grantRecordActs(fn)
    for (const route of [discloseDeskCustomerRoute, discloseCustomerRoute]) api.add(route, fn)
  }
}
