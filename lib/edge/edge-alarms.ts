import { Duration } from 'aws-cdk-lib'
import { MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch'
import type { Construct } from 'constructs'
import { RunbookAlarm } from '../constructs/runbook-alarm.ts'

const PERIOD = Duration.minutes(5)
/** Percent of all answers. */
const SERVER_ERRORS = 5
/** Percent of all answers: when CloudFront's secret is not the functions', all are 404. */
const REFUSED = 80
/** Requests in five minutes that the firewall refused; more than a scanner that comes by. */
const BLOCKED = 10_000

/** What CloudFront and its firewall see, which the API does not: it reports in us-east-1 alone. */
export function alarmOnEdge(scope: Construct, distributionId: string, firewallName: string): void {
  new RunbookAlarm(scope, 'ServerErrors', {
    metric: rateOf('5xxErrorRate', distributionId),
    threshold: SERVER_ERRORS,
    evaluationPeriods: 2,
    severity: 'urgent',
    impact: 'Storefronts and brands get 5xx from CloudFront: orders and reports are not taken until they try again.',
    runbook: 'the-edge-refuses-or-fails',
  })
  new RunbookAlarm(scope, 'Refused', {
    metric: rateOf('4xxErrorRate', distributionId),
    threshold: REFUSED,
    evaluationPeriods: 2,
    severity: 'urgent',
    impact: 'Nearly every request is refused: storefronts cannot hand over orders.',
    runbook: 'the-edge-refuses-or-fails',
  })
  new RunbookAlarm(scope, 'Blocked', {
    metric: new Metric({
      namespace: 'AWS/WAFV2',
      metricName: 'BlockedRequests',
      dimensionsMap: { WebACL: firewallName, Rule: 'ALL' },
      statistic: Stats.SUM,
      period: PERIOD,
    }),
    threshold: BLOCKED,
    evaluationPeriods: 3,
    severity: 'later',
    impact: 'The firewall refuses many requests: an attack, or a storefront’s server that sends too many.',
    runbook: 'the-edge-refuses-or-fails',
  })
}

/** The rate, and none while there are too few requests for a rate to say anything. */
function rateOf(metricName: string, distributionId: string): MathExpression {
  const metric = (name: string, statistic: string) =>
    new Metric({
      namespace: 'AWS/CloudFront',
      metricName: name,
      dimensionsMap: { DistributionId: distributionId, Region: 'Global' },
      statistic,
    })
  return new MathExpression({
    expression: `IF(requests >= ${FEWEST_REQUESTS}, rate, 0)`,
    usingMetrics: { requests: metric('Requests', Stats.SUM), rate: metric(metricName, Stats.AVERAGE) },
    period: PERIOD,
    label: metricName,
  })
}

const FEWEST_REQUESTS = 20
