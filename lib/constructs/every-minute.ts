import { Duration } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets'
import { Construct } from 'constructs'
import { deploymentOf } from './deployment.ts'
import type { LambdaFunction } from './lambda-function.ts'
import { RunbookAlarm } from './runbook-alarm.ts'

export interface EveryMinuteProps {
  readonly fn: LambdaFunction
  /** What stands still when it is not run. */
  readonly impact: string
  /** Heading in docs/operate.md. */
  readonly runbook: string
}

/** Runs a function once a minute, with an alarm when it is not run at all: a schedule that stops fails nowhere. */
export class EveryMinute extends Construct {
  constructor(scope: Construct, id: string, { fn, impact, runbook }: EveryMinuteProps) {
    super(scope, id)
    const { prefix, alarmTopic } = deploymentOf(this)
    new Rule(this, 'Rule', {
      ruleName: `${prefix}-${fn.name}`,
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [new LambdaTarget(fn.lambda)],
    })
    new RunbookAlarm(this, 'NotRun', {
      metric: fn.lambda.metricInvocations({ period: Duration.minutes(5), statistic: 'Sum' }),
      threshold: 1,
      below: true,
      evaluationPeriods: 2,
      impact,
      runbook,
      topic: alarmTopic,
    })
  }
}
