import { FilterPattern, type IFilterPattern, type ILogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import type { LogCode } from '../../functions/runtime/log.ts'
import { deploymentOf } from '../constructs/deployment.ts'

export interface LogMetricProps {
  readonly logGroup: ILogGroup
  readonly pattern: IFilterPattern
  readonly metricName: string
  /** A field to take as the value; each line counts 1 without it. */
  readonly value?: string
  readonly dimensions?: Record<string, string>
}

/** A metric of this stage, made of a log's lines. Its namespace is the stage's prefix. */
export function logMetric(scope: Construct, id: string, props: LogMetricProps): MetricFilter {
  return new MetricFilter(scope, id, {
    logGroup: props.logGroup,
    filterPattern: props.pattern,
    metricNamespace: deploymentOf(scope).prefix,
    metricName: props.metricName,
    metricValue: props.value ?? '1',
    ...(props.dimensions === undefined ? {} : { dimensions: props.dimensions }),
  })
}

/** Lines with one of these codes. */
export function hasCode(...codes: [LogCode, ...LogCode[]]): ReturnType<typeof FilterPattern.any> {
  return FilterPattern.any(...codes.map((code) => FilterPattern.stringValue('$.code', '=', code)))
}
