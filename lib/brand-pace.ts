import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { BRAND_PACE_PARTITIONS } from '../functions/brands/pace-keys.ts'
import { ALARM_PERIOD, HouseAlarm } from './house/house-alarm.ts'
import { house } from './house/house-defaults.ts'
import type { HouseFunction } from './house/house-function.ts'
import type { SettingsTable } from './settings-table.ts'

const METRIC_NAME = 'BrandCircuitsOpened'

/** Token bucket and circuit breaker of each brand, shared by the functions that call back ends: functions/brands/pace.ts. */
export class BrandPace extends Construct {
  private readonly settings: SettingsTable

  constructor(
    scope: Construct,
    id: string,
    { settings, callers }: { settings: SettingsTable; callers: HouseFunction[] },
  ) {
    super(scope, id)
    this.settings = settings
    const filters = callers.map((fn) => this.keepPace(fn))
    const [filter] = filters
    if (filter === undefined) return
    new HouseAlarm(this, 'CircuitOpened', {
      // All filters add to one metric.
      metric: filter.metric({ period: ALARM_PERIOD, statistic: 'Sum' }),
      threshold: 1,
      impact: 'A brand’s back end fails again and again: its orders wait and are tried again by themselves.',
      runbook: 'a-brands-back-end-fails',
      topic: house(this).alarmTopic,
    })
  }

  private keepPace(fn: HouseFunction): MetricFilter {
    this.settings.grantRows(fn, ['GetItem', 'UpdateItem'], [BRAND_PACE_PARTITIONS])
    return new MetricFilter(this, `OpenedBy-${fn.name}`, {
      logGroup: fn.lambda.logGroup,
      filterPattern: FilterPattern.stringValue('$.code', '=', 'BRAND_CIRCUIT_OPENED'),
      metricNamespace: house(this).prefix,
      metricName: METRIC_NAME,
      metricValue: '1',
    })
  }
}
