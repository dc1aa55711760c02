import { Duration } from 'aws-cdk-lib'
import { MathExpression, Stats } from 'aws-cdk-lib/aws-cloudwatch'
import { FilterPattern } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import type { LambdaFunction } from '../constructs/lambda-function.ts'
import { RunbookAlarm } from '../constructs/runbook-alarm.ts'
import { hasCode, logMetric } from '../watch/log-metric.ts'
import { metricNames, stageMetric } from '../watch/stage-metric.ts'

/** Brands get their orders within seconds; by then two tries and their pauses are over. */
const LATE_AFTER = Duration.minutes(5)
const PERIOD = Duration.minutes(5)

/**
 * Orders that are not at their brands within minutes: because a brand does not take them, which each failed attempt
 * says with the time it waited, or because nobody even tries.
 */
export function alarmOnLateOrders(scope: Construct, dispatchers: Readonly<Record<string, LambdaFunction>>): void {
  for (const fn of Object.values(dispatchers)) countAttempts(fn)
  const sumOf = (name: string) => stageMetric(scope, name, { statistic: Stats.SUM, period: PERIOD })
  new RunbookAlarm(scope, 'OrdersLate', {
    metric: sumOf(metricNames.ordersLate),
    threshold: 1,
    evaluationPeriods: 3,
    severity: 'urgent',
    impact: 'Orders that customers have paid are not at their brands after five minutes, though they are tried.',
    runbook: 'orders-do-not-reach-their-brands',
  })
  new RunbookAlarm(scope, 'NothingSubmitted', {
    metric: new MathExpression({
      expression: 'IF(FILL(placed, 0) > 0 AND FILL(attempts, 0) == 0, 1, 0)',
      usingMetrics: { placed: sumOf(metricNames.ordersPlaced), attempts: sumOf(metricNames.submissionAttempts) },
      period: PERIOD,
      label: 'Orders come in and none is submitted',
    }),
    threshold: 1,
    evaluationPeriods: 2,
    severity: 'urgent',
    impact: 'Orders come in and no brand is asked to take any.',
    runbook: 'orders-do-not-reach-their-brands',
  })
}

function countAttempts(fn: LambdaFunction): void {
  const { logGroup } = fn.lambda
  const isOutcome = hasCode('SUBMISSION_OUTCOME')
  const outcomeIs = (outcome: string) => FilterPattern.stringValue('$.outcome', '=', outcome)
  const waited = (milliseconds: number) => FilterPattern.numberValue('$.milliseconds', '>=', milliseconds)
  logMetric(fn, 'Attempts', { logGroup, pattern: isOutcome, metricName: metricNames.submissionAttempts })
  logMetric(fn, 'Late', {
    logGroup,
    pattern: FilterPattern.all(isOutcome, outcomeIs('unknown'), waited(LATE_AFTER.toMilliseconds())),
    metricName: metricNames.ordersLate,
  })
  logMetric(fn, 'TimeToBrand', {
    logGroup,
    pattern: FilterPattern.all(
      isOutcome,
      FilterPattern.any(outcomeIs('accepted'), outcomeIs('pending'), outcomeIs('refused')),
      waited(0),
    ),
    metricName: metricNames.millisecondsToBrand,
    value: '$.milliseconds',
  })
}
