import { Duration } from 'aws-cdk-lib'
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { Construct } from 'constructs'
import { deploymentOf } from './deployment.ts'
import type { Severity } from './severity.ts'

export interface RunbookAlarmProps {
  readonly metric: IMetric
  readonly threshold: number
  /** Goes off below the threshold, and when nothing is reported at all. */
  readonly below?: boolean
  /** Periods of the metric that must all be at or over the threshold, or below it. */
  readonly evaluationPeriods?: number
  readonly severity: Severity
  /** What a customer or operator loses while this is red, in one sentence for somebody woken at 3 a.m. */
  readonly impact: string
  /** Heading in docs/operate.md that says what to do. */
  readonly runbook: string
}

/** An alarm that says its impact, links what to do, and tells whom its severity concerns. */
export class RunbookAlarm extends Construct {
  constructor(scope: Construct, id: string, props: RunbookAlarmProps) {
    super(scope, id)
    const { stage, alarmTopics } = deploymentOf(this)
    // The emulator keeps alarms and evaluates none; without a hundred of them each local start is seconds faster.
    if (stage.isLocal) return
    const alarm = new Alarm(this, 'Alarm', {
      metric: props.metric,
      threshold: props.threshold,
      evaluationPeriods: props.evaluationPeriods ?? 1,
      comparisonOperator:
        props.below === true
          ? ComparisonOperator.LESS_THAN_THRESHOLD
          : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: props.below === true ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
      alarmDescription: `${props.impact} What to do: ${stage.runbookUrl ?? 'docs/operate.md'}#${props.runbook}`,
    })
    const tell = new SnsAction(alarmTopics[props.severity])
    alarm.addAlarmAction(tell)
    alarm.addOkAction(tell)
  }
}

/** A minute: the finest that SQS, Lambda and Step Functions report at no extra cost. */
export const ALARM_PERIOD = Duration.minutes(1)
