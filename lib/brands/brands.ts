import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { listBrandsRoute, receiveUpdateRoute } from '../../functions/brands/brands.routes.ts'
import { findIntegration, integrationKinds } from '../../functions/brands/kinds/integrations.ts'
import { BRAND_PACE_PARTITIONS } from '../../functions/brands/rate-limit/pace-keys.ts'
import { UPDATE_PARTITIONS } from '../../functions/brands/updates/update-keys.ts'
import type { SettingsTable } from '../administration/settings-table.ts'
import { deploymentOf } from '../constructs/deployment.ts'
import { LambdaFunction } from '../constructs/lambda-function.ts'
import type { WorkQueue } from '../constructs/work-queue.ts'
import type { PublicApi } from '../http/public-api.ts'
import type { OrdersTable } from '../orders/orders-table.ts'
import { BrandPace } from './brand-pace.ts'
import { BrandPolling } from './brand-polling.ts'
import { BrandQueues } from './brand-queues.ts'
import { grantReadBrandSecrets, grantReplaceBrandSecrets } from './brand-secrets.ts'
import { EmailBrand } from './email-brand.ts'

export interface BrandsProps {
  readonly api: PublicApi
  readonly orders: OrdersTable
  readonly settings: SettingsTable
  /** Lets a function open fulfilment envelopes, and nothing else. */
  readonly grantOpenFulfilment: (fn: LambdaFunction) => void
  /** Lets a function seal labels of returns, and nothing else. */
  readonly grantSealLabels: (fn: LambdaFunction) => void
  readonly updates: WorkQueue
}

/** Reports applied at a time: several hundred a second, and no threat to what customers wait for. */
const APPLIERS = 40

/** Submissions and commands to brands, and the brands' reports: functions/brands and functions/dispatch. */
export class Brands extends Construct {
  /** The function that asks the brands of an integration, by the integration's kind: a branch of the order workflow each. */
  readonly dispatchers: Readonly<Record<string, LambdaFunction>>

  constructor(scope: Construct, id: string, props: BrandsProps) {
    super(scope, id)
    this.dispatchers = Object.fromEntries(integrationKinds.map((kind) => [kind, this.dispatcher(kind, props)]))
    const { email } = this.dispatchers
    if (email !== undefined) new EmailBrand(this, 'Email', { ...props, dispatcher: email })
    this.listBrands(props)
    this.receiveUpdates(props)
    const apply = this.applyUpdates(props)
    if (deploymentOf(this).stage.brandQueues.length > 0) new BrandQueues(this, 'Queues', props)
    const { poller, watcher } = new BrandPolling(this, 'Polling', props)
    grantReplacing(this.dispatchers, [apply, poller])
    // A mail goes to SES, not to a brand's back end: nothing is paced there, and refusals are noted.
    if (email !== undefined) props.settings.grantRows(email, ['UpdateItem'], [BRAND_PACE_PARTITIONS])
    const dispatchers = Object.values(this.dispatchers).filter((dispatcher) => dispatcher !== email)
    const callers = [...dispatchers, apply, poller]
    new BrandPace(this, 'Pace', { settings: props.settings, callers, watcher })
  }

  /** A role of its own for each integration: one that goes astray reaches no other's back ends. */
  private dispatcher(kind: string, { orders, settings, grantOpenFulfilment }: BrandsProps): LambdaFunction {
    const { stage } = deploymentOf(this)
    const dispatcher = new LambdaFunction(this, `DispatchTo${inOneWord(kind)}`, {
      name: `dispatch-to-${kind}`,
      // A look-up and a submission of 20 s each; the lease in submit-to-brand.ts holds longer.
      timeout: Duration.seconds(60),
      memory: 512,
      reservedConcurrency: stage.reservedConcurrency.dispatch,
      severity: 'urgent',
      impact:
        'Orders, cancellations and refunds do not reach the brands of this integration; they are tried again for a day.',
    })
    orders.grant(dispatcher, ['GetItem', 'PutItem'])
    settings.grantReadBrands(dispatcher, 'one')
    grantOpenFulfilment(dispatcher)
    grantReadBrandSecrets(dispatcher, kind)
    if (stage.lookUpFirst) dispatcher.setEnvironment('lookUpFirst', 'true')
    return dispatcher
  }

  private listBrands({ api, settings }: BrandsProps): void {
    const list = new LambdaFunction(this, 'ListBrands', {
      name: 'list-brands',
      timeout: Duration.seconds(10),
      memory: 512,
      impact: 'Storefronts cannot see which brands take orders.',
    })
    settings.grantApiKeys(list)
    settings.grantReadBrands(list, 'all')
    api.add(listBrandsRoute, list)
  }

  private receiveUpdates({ api, orders, settings, grantSealLabels, updates }: BrandsProps): void {
    const receive = new LambdaFunction(this, 'ReceiveUpdate', {
      name: 'receive-update',
      timeout: Duration.seconds(10),
      memory: 512,
      reservedConcurrency: deploymentOf(this).stage.reservedConcurrency.receiveUpdate,
      impact: 'Brands cannot report; they try again, and orders look older than they are until then.',
    })
    orders.grant(receive, ['GetItem'])
    orders.grantRows(receive, ['PutItem'], [UPDATE_PARTITIONS])
    settings.grantReadBrands(receive, 'one')
    grantReadBrandSecrets(receive)
    grantSealLabels(receive)
    updates.grantSend(receive, 'brandUpdatesQueueUrl')
    api.add(receiveUpdateRoute, receive)
  }

  /** What is only a hint is asked about at the brand: for that it reads settings and secrets. */
  private applyUpdates({ orders, settings, updates }: BrandsProps): LambdaFunction {
    const apply = new LambdaFunction(this, 'ApplyUpdate', {
      name: 'apply-update',
      // A token and two pages of an order, with a back end that takes its time.
      timeout: Duration.seconds(40),
      memory: 512,
      impact: 'What brands reported is kept but not seen in orders and events.',
    })
    orders.grant(apply, ['GetItem', 'PutItem', 'UpdateItem'])
    settings.grantReadBrands(apply, 'one')
    grantReadBrandSecrets(apply)
    // One at a time: a hint that waits for a slow shop holds no other up.
    updates.consumedBy(apply, { batchSize: 1, maxConcurrency: APPLIERS })
    return apply
  }
}

/** Only kinds that say so: each kind's own function, and those that read back ends of any kind. */
function grantReplacing(
  dispatchers: Readonly<Record<string, LambdaFunction>>,
  readers: readonly LambdaFunction[],
): void {
  for (const [kind, dispatcher] of Object.entries(dispatchers)) {
    if (findIntegration(kind)?.replacesSecrets !== true) continue
    for (const fn of [dispatcher, ...readers]) grantReplaceBrandSecrets(fn, kind)
  }
}

/** `signed-http` as `SignedHttp`. */
function inOneWord(kind: string): string {
  return kind.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase())
}
