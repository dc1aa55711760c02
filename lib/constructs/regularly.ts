import { Duration } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets'
import { Construct } from 'constructs'
import { deploymentOf } from './deployment.ts'
import type { LambdaFunction } from './lambda-function.ts'
import { RunbookAlarm } from './runbook-alarm.ts'

export interface RegularlyProps {
  readonly fn: LambdaFunction
  /** An hour by default. */
  readonly every?: Duration
  /** What stands still when it is not run. */
  readonly impact: string
  /** Heading in docs/operate.md. */
  readonly runbook: string
}

/** Runs a function at regular intervals, with an alarm when it is not run for a day: a schedule that stops fails nowhere. */
export class Regularly extends Construct {
  constructor(scope: Construct, id: string, { fn, impact, runbook, every = Duration.hours(1) }: RegularlyProps) {
    super(scope, id)
    new Rule(this, 'Rule', {
      ruleName: `${deploymentOf(this).prefix}-${fn.name}`,
      schedule: Schedule.rate(every),
      targets: [new LambdaTarget(fn.lambda, { retryAttempts: 2, maxEventAge: every })],
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
