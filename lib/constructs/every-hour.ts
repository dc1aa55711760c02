import { Duration } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets'
import { Construct } from 'constructs'
import { deploymentOf } from './deployment.ts'
import type { LambdaFunction } from './lambda-function.ts'
import { RunbookAlarm } from './runbook-alarm.ts'

export interface EveryHourProps {
  readonly fn: LambdaFunction
  /** What stands still when it is not run. */
  readonly impact: string
  /** Heading in docs/operate.md. */
  readonly runbook: string
}

/** Runs a function once an hour, with an alarm when it is not run for a day: a schedule that stops fails nowhere. */
export class EveryHour extends Construct {
  constructor(scope: Construct, id: string, { fn, impact, runbook }: EveryHourProps) {
    super(scope, id)
    new Rule(this, 'Rule', {
      ruleName: `${deploymentOf(this).prefix}-${fn.name}`,
      schedule: Schedule.rate(Duration.hours(1)),
      targets: [new LambdaTarget(fn.lambda, { retryAttempts: 2, maxEventAge: Duration.hours(1) })],
    })
    new RunbookAlarm(this, 'NotRun', {
      metric: fn.lambda.metricInvocations({ period: Duration.hours(1), statistic: 'Sum' }),
      threshold: 1,
      below: true,
      evaluationPeriods: 24,
      impact,
      runbook,
      severity: 'later',
    })
  }
}
