import { Duration } from 'aws-cdk-lib'
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { BRAND_PACE_PARTITIONS } from '../../functions/brands/line/pace-keys.ts'
import type { SettingsTable } from '../administration/settings-table.ts'
import { deploymentOf } from '../constructs/deployment.ts'
import type { LambdaFunction } from '../constructs/lambda-function.ts'
import { RunbookAlarm } from '../constructs/runbook-alarm.ts'

/** A tick that comes late does not end an outage. */
const RINGS_ON = Duration.minutes(5)

export interface BrandPaceProps {
  readonly settings: SettingsTable
  /** Functions that call back ends. */
  readonly callers: readonly LambdaFunction[]
  /** Says each minute which back ends fail. */
  readonly watcher: LambdaFunction
}

/** Token bucket and circuit breaker of each brand, shared by the functions that call back ends: functions/brands/line/pace.ts. */
export class BrandPace extends Construct {
  constructor(scope: Construct, id: string, { settings, callers, watcher }: BrandPaceProps) {
    super(scope, id)
    for (const fn of callers) settings.grantRows(fn, ['GetItem', 'UpdateItem'], [BRAND_PACE_PARTITIONS])
    this.alarm(watcher)
  }

  /** Red for as long as a back end fails: one that rang once an outage would be green while orders wait. */
  private alarm(watcher: LambdaFunction): void {
    const { prefix, alarmTopic } = deploymentOf(this)
    const filter = new MetricFilter(this, 'StaysOpen', {
      logGroup: watcher.lambda.logGroup,
      filterPattern: FilterPattern.stringValue('$.code', '=', 'BRAND_CIRCUIT_STAYS_OPEN'),
      metricNamespace: prefix,
      metricName: 'BrandCircuitsOpen',
      metricValue: '1',
    })
    new RunbookAlarm(this, 'CircuitOpened', {
      metric: filter.metric({ period: RINGS_ON, statistic: 'Sum' }),
      threshold: 1,
      impact: 'A brand’s back end fails again and again: its orders wait and are tried again by themselves.',
      runbook: 'a-brands-back-end-fails',
      topic: alarmTopic,
    })
  }
}
