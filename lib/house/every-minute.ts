import { Duration } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import { Construct } from 'constructs'
import { HouseAlarm } from './house-alarm.ts'
import { house } from './house-defaults.ts'
import type { HouseFunction } from './house-function.ts'

export interface EveryMinuteProps {
  readonly fn: HouseFunction
  /** What stands still when it is not run. */
  readonly impact: string
  /** Heading in docs/operate.md. */
  readonly runbook: string
}

/** Runs a function once a minute, with an alarm when it is not run at all: a schedule that stops fails nowhere. */
export class EveryMinute extends Construct {
  constructor(scope: Construct, id: string, { fn, impact, runbook }: EveryMinuteProps) {
    super(scope, id)
    const { prefix, alarmTopic } = house(this)
    new Rule(this, 'Rule', {
      ruleName: `${prefix}-${fn.name}`,
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [new LambdaFunction(fn.lambda)],
    })
    new HouseAlarm(this, 'NotRun', {
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
