import type { Duration } from 'aws-cdk-lib'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import type { IConstruct } from 'constructs'
import { deploymentOf } from '../constructs/deployment.ts'

/** Our own metrics; their namespace is the stage's prefix. Most are made of log lines by `logMetric`. */
export const metricNames = {
  /** Orders that were accepted. */
  ordersPlaced: 'OrdersPlaced',
  /** Attempts to bring a brand order to its brand. */
  submissionAttempts: 'SubmissionAttempts',
  /** Attempts that failed for a brand order that should have been at its brand for five minutes. */
  ordersLate: 'OrdersLate',
  /** From an order's acceptance until its brand had its portion. */
  millisecondsToBrand: 'MillisecondsToBrand',
  /** 5xx of the API, by `Route`. */
  serverErrors: 'ServerErrors',
  /** 4xx and 5xx of the API, by `Status`. */
  refused: 'Refused',
} as const

export interface StageMetricProps {
  readonly statistic: string
  readonly period: Duration
  readonly dimensions?: Record<string, string>
}

export function stageMetric(scope: IConstruct, metricName: string, props: StageMetricProps): Metric {
  const { statistic, period, dimensions } = props
  return new Metric({
    namespace: deploymentOf(scope).prefix,
    metricName,
    statistic,
    period,
    ...(dimensions === undefined ? {} : { dimensionsMap: dimensions }),
  })
}
