import { MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch'
import type { Construct } from 'constructs'
import { ALARM_PERIOD, RunbookAlarm } from '../constructs/runbook-alarm.ts'

/** Percent of a quota at which there is still time to raise it. */
const NEAR = 80
/** Throttled executions in a minute that are no single burst. */
const THROTTLED = 10

/** Limits that the whole account shares, whoever uses them up. */
export function alarmOnAccountLimits(scope: Construct): void {
  new RunbookAlarm(scope, 'FunctionsThrottled', {
    metric: new Metric({
      namespace: 'AWS/Lambda',
      metricName: 'Throttles',
      statistic: Stats.SUM,
      period: ALARM_PERIOD,
    }),
    threshold: THROTTLED,
    evaluationPeriods: 3,
    severity: 'urgent',
    impact: 'Lambda lets no more functions run at once: requests fail, and orders, reports and webhooks are late.',
    runbook: 'aws-throttles-us',
  })
  new RunbookAlarm(scope, 'FunctionsNearQuota', {
    metric: shareOfQuota('Lambda', 'Resource', 'ConcurrentExecutions', 'ConcurrentExecutions', Stats.MAXIMUM),
    threshold: NEAR,
    evaluationPeriods: 5,
    severity: 'later',
    impact: 'The account is near its quota of functions at once; past it requests fail and orders are late.',
    runbook: 'aws-throttles-us',
  })
  new RunbookAlarm(scope, 'KeysNearQuota', {
    metric: shareOfQuota('KMS', 'API', 'CryptographicOperationsSymmetric', 'CallCount', Stats.SUM),
    threshold: NEAR,
    evaluationPeriods: 2,
    severity: 'urgent',
    impact: 'The account is near KMS’s quota; past it orders are not accepted and do not reach their brands.',
    runbook: 'aws-throttles-us',
  })
}

/** Percent of a quota in use, as the documentation of Service Quotas computes it: over a minute. */
function shareOfQuota(
  service: string,
  type: string,
  resource: string,
  metricName: string,
  statistic: string,
): MathExpression {
  const used = new Metric({
    namespace: 'AWS/Usage',
    metricName,
    dimensionsMap: { Service: service, Type: type, Resource: resource, Class: 'None' },
    statistic,
  })
  return new MathExpression({
    expression: '100 * used / SERVICE_QUOTA(used)',
    usingMetrics: { used },
    period: ALARM_PERIOD,
    label: `${service}: percent of the quota`,
  })
}
