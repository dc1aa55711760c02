import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch'
import type { Construct } from 'constructs'
import { ALARM_PERIOD, RunbookAlarm } from '../constructs/runbook-alarm.ts'
import type { Severity } from '../constructs/severity.ts'

export interface TableAlarmProps {
  readonly indexes?: readonly { readonly name: string }[]
  readonly severity: Severity
  readonly impact: string
}

/** In a minute: a burst that AWS soon makes room for is not worth waking somebody. */
const THROTTLED = 10

/**
 * Rings while DynamoDB throttles a table or one of its indexes, which slow the table's own writes. CloudWatch takes ten
 * metrics an alarm: a table and four indexes, each with reads and writes.
 */
export function alarmOnThrottledTable(scope: Construct, tableName: string, props: TableAlarmProps): void {
  const places = [{ TableName: tableName }, ...(props.indexes ?? []).map(({ name }) => ofIndex(tableName, name))]
  const metrics = places.flatMap((dimensionsMap, index) =>
    ['Read', 'Write'].map((kind) => {
      const metricName = `${kind}ThrottleEvents`
      const metric = new Metric({ namespace: 'AWS/DynamoDB', metricName, dimensionsMap, statistic: 'Sum' })
      return [`${kind.toLowerCase()}${index}`, metric] as const
    }),
  )
  new RunbookAlarm(scope, 'Throttled', {
    metric: new MathExpression({
      expression: `SUM([${metrics.map(([name]) => `FILL(${name}, 0)`).join(', ')}])`,
      usingMetrics: Object.fromEntries(metrics),
      period: ALARM_PERIOD,
      label: `Throttled requests of ${tableName}`,
    }),
    threshold: THROTTLED,
    evaluationPeriods: 3,
    severity: props.severity,
    impact: props.impact,
    runbook: 'aws-throttles-us',
  })
}

function ofIndex(TableName: string, GlobalSecondaryIndexName: string): Record<string, string> {
  return { TableName, GlobalSecondaryIndexName }
}
