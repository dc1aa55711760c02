import { Duration } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { Stats } from 'aws-cdk-lib/aws-cloudwatch'
import { FilterPattern, type ILogGroup } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import { placeOrderRoute } from '../../functions/orders/orders.routes.ts'
import type { LambdaFunction } from '../constructs/lambda-function.ts'
import { RunbookAlarm } from '../constructs/runbook-alarm.ts'
import { hasCode, logMetric } from '../watch/log-metric.ts'
import { metricNames, stageMetric } from '../watch/stage-metric.ts'

const PERIOD = Duration.minutes(5)
/** In five minutes, on all routes: more than one unlucky request, fewer than a storefront's customers notice. */
const SERVER_ERRORS = 5
/** In five minutes, of one function: not a single request that was throttled and is tried again. */
const FAILURES = 3

/** What the whole API answers, and what becomes of orders that storefronts hand over. */
export function alarmOnAnswers(scope: Construct, api: HttpApi, accessLog: ILogGroup): void {
  const isServerError = FilterPattern.stringValue('$.status', '=', '5*')
  logMetric(scope, 'ErrorsByRoute', {
    logGroup: accessLog,
    pattern: isServerError,
    metricName: metricNames.serverErrors,
    dimensions: { Route: '$.route' },
  })
  logMetric(scope, 'RefusedByStatus', {
    logGroup: accessLog,
    pattern: FilterPattern.any(FilterPattern.stringValue('$.status', '=', '4*'), isServerError),
    metricName: metricNames.refused,
    dimensions: { Status: '$.status' },
  })
  new RunbookAlarm(scope, 'ServerErrors', {
    metric: api.metricServerError({ period: PERIOD, statistic: Stats.SUM }),
    threshold: SERVER_ERRORS,
    severity: 'urgent',
    impact: 'Storefronts or brands get 5xx: orders, reports or questions are not taken until they try again.',
    runbook: 'the-api-answers-5xx',
  })
  new RunbookAlarm(scope, 'OrdersNotAccepted', {
    metric: stageMetric(scope, metricNames.serverErrors, {
      dimensions: { Route: `${placeOrderRoute.method} ${placeOrderRoute.path}` },
      statistic: Stats.SUM,
      period: PERIOD,
    }),
    threshold: FAILURES,
    severity: 'urgent',
    impact: 'Customers have paid and their orders are not accepted: storefronts get 5xx from POST /v1/orders.',
    runbook: 'orders-cannot-be-placed',
  })
}

/** A function answers its own failures as problems, which Lambda counts as success: its log says how many. */
export function alarmOnFailures(fn: LambdaFunction): void {
  const failures = logMetric(fn, 'Failures', {
    logGroup: fn.lambda.logGroup,
    pattern: FilterPattern.all(hasCode('REQUEST_ANSWERED'), FilterPattern.numberValue('$.status', '>=', 500)),
    metricName: `Failures-${fn.name}`,
  })
  new RunbookAlarm(fn, 'Fails', {
    metric: failures.metric({ period: PERIOD, statistic: Stats.SUM }),
    threshold: FAILURES,
    severity: fn.severity,
    impact: fn.impact,
    runbook: 'the-api-answers-5xx',
  })
}
