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

/** CloudWatch takes ten metrics an alarm: reads and writes of five places, each a table or an index of it. */
const PLACES_AN_ALARM = 5

/** Rings while DynamoDB throttles a table or one of its indexes, which slow the table's own writes. */
export function alarmOnThrottledTable(scope: Construct, tableName: string, props: TableAlarmProps): void {
  const places = [{ TableName: tableName }, ...(props.indexes ?? []).map(({ name }) => ofIndex(tableName, name))]
  for (let first = 0; first < places.length; first += PLACES_AN_ALARM) {
    const number = first / PLACES_AN_ALARM + 1
    new RunbookAlarm(scope, number === 1 ? 'Throttled' : `Throttled${number}`, {
      metric: throttlesOf(places.slice(first, first + PLACES_AN_ALARM), tableName),
      threshold: THROTTLED,
      evaluationPeriods: 3,
      severity: props.severity,
      impact: props.impact,
      runbook: 'aws-throttles-us',
    })
  }
}

function throttlesOf(places: readonly Record<string, string>[], tableName: string): MathExpression {
  const metrics = places.flatMap((dimensionsMap, index) =>
    ['Read', 'Write'].map((kind) => {
      const metricName = `${kind}ThrottleEvents`
      const metric = new Metric({ namespace: 'AWS/DynamoDB', metricName, dimensionsMap, statistic: 'Sum' })
      return [`${kind.toLowerCase()}${index}`, metric] as const
    }),
  )
  return new MathExpression({
    expression: `SUM([${metrics.map(([name]) => `FILL(${name}, 0)`).join(', ')}])`,
    usingMetrics: Object.fromEntries(metrics),
    period: ALARM_PERIOD,
    label: `Throttled requests of ${tableName}`,
  })
}

function ofIndex(TableName: string, GlobalSecondaryIndexName: string): Record<string, string> {
  return { TableName, GlobalSecondaryIndexName }
}
