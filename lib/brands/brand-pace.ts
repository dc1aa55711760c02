import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { BRAND_PACE_PARTITIONS } from '../../functions/brands/rate-limit/pace-keys.ts'
import type { SettingsTable } from '../administration/settings-table.ts'
import type { LambdaFunction } from '../constructs/lambda-function.ts'
import { RunbookAlarm } from '../constructs/runbook-alarm.ts'
import { hasCode, logMetric } from '../watch/log-metric.ts'

/** A tick that comes late does not end an outage. */
const RINGS_ON = Duration.minutes(5)

export interface BrandPaceProps {
  readonly settings: SettingsTable
  /** Functions that call back ends. */
  readonly callers: readonly LambdaFunction[]
  /** Says each minute which back ends fail. */
  readonly watcher: LambdaFunction
}

/** Token bucket and circuit breaker of each brand, shared by the functions that call back ends: functions/brands/rate-limit/pace.ts. */
export class BrandPace extends Construct {
  constructor(scope: Construct, id: string, { settings, callers, watcher }: BrandPaceProps) {
    super(scope, id)
    for (const fn of callers) settings.grantRows(fn, ['GetItem', 'UpdateItem'], [BRAND_PACE_PARTITIONS])
    this.alarm(watcher)
  }

  /** Red for as long as a back end fails: one that rang once an outage would be green while orders wait. */
  private alarm(watcher: LambdaFunction): void {
    const filter = logMetric(this, 'StaysOpen', {
      logGroup: watcher.lambda.logGroup,
      pattern: hasCode('BRAND_CIRCUIT_STAYS_OPEN'),
      metricName: 'BrandCircuitsOpen',
    })
    new RunbookAlarm(this, 'CircuitOpened', {
      metric: filter.metric({ period: RINGS_ON, statistic: 'Sum' }),
      threshold: 1,
      impact: 'A brand’s back end fails again and again: its orders wait and are tried again by themselves.',
      runbook: 'a-brands-back-end-fails',
      severity: 'later',
    })
  }
}
