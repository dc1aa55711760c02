import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch'
import type { Construct } from 'constructs'
import { ALARM_PERIOD, RunbookAlarm } from '../constructs/runbook-alarm.ts'
import type { Severity } from '../constructs/severity.ts'

/** CloudWatch takes ten metrics an alarm, and a rule has two. */
const RULES_AN_ALARM = 5

export interface RuleAlarmProps {
  /** Absent for the account's default bus. */
  readonly eventBusName?: string
  readonly ruleNames: readonly string[]
  readonly severity: Severity
  readonly impact: string
}

/** Alarms on what rules could not hand to their targets: such events are gone, or in a dead-letter queue. */
export function alarmOnFailedRules(scope: Construct, id: string, { ruleNames, ...props }: RuleAlarmProps): void {
  for (let first = 0; first < ruleNames.length; first += RULES_AN_ALARM) {
    const names = ruleNames.slice(first, first + RULES_AN_ALARM)
    new RunbookAlarm(scope, first === 0 ? id : `${id}${first}`, {
      metric: failuresOf(names, props.eventBusName),
      threshold: 1,
      severity: props.severity,
      impact: props.impact,
      runbook: 'a-rule-cannot-reach-its-target',
    })
  }
}

function failuresOf(ruleNames: readonly string[], eventBusName: string | undefined): MathExpression {
  const metrics = ruleNames.flatMap((RuleName, index) =>
    ['FailedInvocations', 'InvocationsFailedToBeSentToDlq'].map((metricName, kind) => {
      const dimensionsMap = { RuleName, ...(eventBusName === undefined ? {} : { EventBusName: eventBusName }) }
      const metric = new Metric({ namespace: 'AWS/Events', metricName, dimensionsMap, statistic: 'Sum' })
      return [`${kind === 0 ? 'failed' : 'lost'}${index}`, metric] as const
    }),
  )
  return new MathExpression({
    expression: `SUM([${metrics.map(([name]) => `FILL(${name}, 0)`).join(', ')}])`,
    usingMetrics: Object.fromEntries(metrics),
    period: ALARM_PERIOD,
    label: 'Events that a rule could not deliver',
  })
}
