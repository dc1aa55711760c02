import { Duration } from 'aws-cdk-lib'
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'

export interface RunbookAlarmProps {
  readonly metric: IMetric
  readonly threshold: number
  /** Goes off below the threshold, and when nothing is reported at all. */
  readonly below?: boolean
  /** Periods of the metric that must all be at or over the threshold, or below it. */
  readonly evaluationPeriods?: number
  /** What a customer or operator loses while this is red, in one sentence for somebody woken at 3 a.m. */
  readonly impact: string
  /** Heading in docs/operate.md that says what to do. */
  readonly runbook: string
  readonly topic: ITopic
}

/** An alarm that says its impact and what to do. */
export class RunbookAlarm extends Construct {
  constructor(scope: Construct, id: string, props: RunbookAlarmProps) {
    super(scope, id)
    const alarm = new Alarm(this, 'Alarm', {
      metric: props.metric,
      threshold: props.threshold,
      evaluationPeriods: props.evaluationPeriods ?? 1,
      comparisonOperator:
        props.below === true
          ? ComparisonOperator.LESS_THAN_THRESHOLD
          : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: props.below === true ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
      alarmDescription: `${props.impact} What to do: docs/operate.md#${props.runbook}`,
    })
    alarm.addAlarmAction(new SnsAction(props.topic))
    alarm.addOkAction(new SnsAction(props.topic))
  }
}

/** A minute: the finest that SQS, Lambda and Step Functions report at no extra cost. */
export const ALARM_PERIOD = Duration.minutes(1)
