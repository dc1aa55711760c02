import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch'
import type { Construct } from 'constructs'
import { ALARM_PERIOD, RunbookAlarm } from '../constructs/runbook-alarm.ts'

/** Entries in a minute. What is refused once is put on the relay queue and tried again. */
const REFUSED = 10

/**
 * Rings while EventBridge refuses or throttles what is put on buses. It counts for the account as a whole; PutEvents has
 * one quota for all of its buses.
 */
export function alarmOnRefusedEvents(scope: Construct): void {
  const metric = (metricName: string) => new Metric({ namespace: 'AWS/Events', metricName, statistic: 'Sum' })
  new RunbookAlarm(scope, 'EventsRefused', {
    metric: new MathExpression({
      expression: 'SUM([FILL(failed, 0), FILL(throttled, 0)])',
      usingMetrics: {
        failed: metric('PutEventsFailedEntriesCount'),
        throttled: metric('PutEventsApproximateThrottledCount'),
      },
      period: ALARM_PERIOD,
      label: 'Events that EventBridge refused or throttled',
    }),
    threshold: REFUSED,
    evaluationPeriods: 3,
    severity: 'later',
    impact: 'Webhooks, Slack and other event buses get events late; the feed has them in time.',
    runbook: 'aws-throttles-us',
  })
}
