import { Duration } from 'aws-cdk-lib'
import { Stats } from 'aws-cdk-lib/aws-cloudwatch'
import { Construct } from 'constructs'
import { placeOrderRoute, validateOrderRoute } from '../../functions/orders/orders.routes.ts'
import { deploymentOf } from '../constructs/deployment.ts'
import { LambdaFunction } from '../constructs/lambda-function.ts'
import { RunbookAlarm } from '../constructs/runbook-alarm.ts'
import type { PublicApi } from '../http/public-api.ts'
import type { DataStack } from '../stacks/data-stack.ts'
import { hasCode, logMetric } from '../watch/log-metric.ts'
import { metricNames } from '../watch/stage-metric.ts'

/** Alarms on missing orders count in steps of this; so does `ordersExpectedWithinMinutes`. */
const STEP = Duration.minutes(5)

/** Taking orders in: functions/orders. */
export class Placing extends Construct {
  constructor(scope: Construct, id: string, { api, data }: { api: PublicApi; data: DataStack }) {
    super(scope, id)
    const place = new LambdaFunction(this, 'PlaceOrder', {
      name: 'place-order',
      timeout: Duration.seconds(20),
      memory: 1024,
      impact: 'Storefronts cannot hand over orders that customers have paid.',
      runbook: 'orders-cannot-be-placed',
      severity: 'urgent',
      reservedConcurrency: deploymentOf(this).stage.reservedConcurrency.placeOrder,
    })
    data.settings.grantApiKeys(place)
    data.settings.grantReadBrands(place, 'several')
    data.orders.grant(place, ['GetItem', 'PutItem'])
    data.vault.grantSeal(place)
    api.add(placeOrderRoute, place)
    this.countOrders(place)

    const validate = new LambdaFunction(this, 'ValidateOrder', {
      name: 'validate-order',
      timeout: Duration.seconds(10),
      memory: 512,
      impact: 'Storefronts cannot check an order before they take the money.',
    })
    data.settings.grantApiKeys(validate)
    data.settings.grantReadBrands(validate, 'several')
    api.add(validateOrderRoute, validate)
  }

  private countOrders(place: LambdaFunction): void {
    const { ordersExpectedWithinMinutes } = deploymentOf(this).stage
    const placed = logMetric(this, 'Placed', {
      logGroup: place.lambda.logGroup,
      pattern: hasCode('ORDER_PLACED'),
      metricName: metricNames.ordersPlaced,
    })
    if (ordersExpectedWithinMinutes === undefined) return
    new RunbookAlarm(this, 'NoOrders', {
      metric: placed.metric({ period: STEP, statistic: Stats.SUM }),
      threshold: 1,
      below: true,
      evaluationPeriods: ordersExpectedWithinMinutes / STEP.toMinutes(),
      severity: 'urgent',
      impact: `No order came in for ${ordersExpectedWithinMinutes} minutes: customers may have paid for orders that we never got.`,
      runbook: 'no-orders-come-in',
    })
  }
}
