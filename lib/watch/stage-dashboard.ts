import { Duration } from 'aws-cdk-lib'
import {
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  LogQueryVisualizationType,
  LogQueryWidget,
  MathExpression,
  Metric,
  PeriodOverride,
  Stats,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch'
import { Construct } from 'constructs'
import { integrationKinds } from '../../functions/brands/kinds/integrations.ts'
import { eventTypes } from '../../functions/orders/event.ts'
import { deploymentOf } from '../constructs/deployment.ts'
import { metricNames, stageMetric } from './stage-metric.ts'

const PERIOD = Duration.minutes(5)
/** Of 24 columns. */
const HALF = 12
const THIRD = 8

/** The stage at a glance: orders, brands, webhooks, backlogs, limits, money. It holds no ids and no customer's data. */
export class StageDashboard extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id)
    const { prefix, stage } = deploymentOf(this)
    const runbook = stage.runbookUrl ?? 'docs/operate.md'
    const dashboard = new Dashboard(this, 'Dashboard', {
      dashboardName: prefix,
      defaultInterval: Duration.hours(12),
      periodOverride: PeriodOverride.AUTO,
    })
    dashboard.addWidgets(
      new TextWidget({ width: 24, height: 2, markdown: `**Diddo Orders, ${stage.stage}.** What to do: ${runbook}` }),
    )
    dashboard.addWidgets(this.ordersIn(), this.timeToBrand(), this.events())
    dashboard.addWidgets(this.byBrand(), this.byOutcome())
    dashboard.addWidgets(this.apiErrors(), this.apiRefused(), this.apiTraffic())
    dashboard.addWidgets(this.webhooks(), this.queues())
    dashboard.addWidgets(this.functionsAtOnce(), this.tables(), this.costs())
  }

  private ordersIn(): IWidget {
    const placed = this.own(metricNames.ordersPlaced, Stats.SUM)
    const late = this.own(metricNames.ordersLate, Stats.SUM)
    return graph('Orders accepted, and attempts that came late', THIRD, [placed], [late])
  }

  private timeToBrand(): IWidget {
    const name = metricNames.millisecondsToBrand
    return graph('Milliseconds from accepted to at its brand', THIRD, [this.own(name, 'p50'), this.own(name, 'p99')])
  }

  private events(): IWidget {
    const metrics = eventTypes.map((type) => this.own(type, Stats.SUM, { Mode: 'live' }))
    return graph('Events of live orders', THIRD, metrics)
  }

  /** From the logs, so that a hundred brands are no hundred metrics. */
  private byBrand(): IWidget {
    return this.query('Attempts by brand and outcome', [
      'filter code = "SUBMISSION_OUTCOME"',
      'stats count(*) as attempts, pct(milliseconds, 50) as median_ms, max(milliseconds) as slowest_ms by brandId, outcome',
      'sort attempts desc',
    ])
  }

  private byOutcome(): IWidget {
    return this.query('Cancellations, returns, refunds and changes of address by brand and outcome', [
      'filter code = "COMMAND_OUTCOME"',
      'stats count(*) as attempts by brandId, outcome',
      'sort attempts desc',
    ])
  }

  private apiErrors(): IWidget {
    const { prefix } = deploymentOf(this)
    return graph('5xx by route', THIRD, [search(prefix, 'Route', metricNames.serverErrors)])
  }

  private apiRefused(): IWidget {
    const { prefix } = deploymentOf(this)
    return graph('4xx and 5xx by status', THIRD, [search(prefix, 'Status', metricNames.refused)])
  }

  private apiTraffic(): IWidget {
    const { prefix } = deploymentOf(this)
    const durations = `SEARCH('{AWS/Lambda,FunctionName} MetricName="Duration" FunctionName="${prefix}-"', 'p99')`
    return graph('p99 of each function, milliseconds', THIRD, [expression(durations)])
  }

  private webhooks(): IWidget {
    const lines = [
      'filter code = "DELIVERY_ATTEMPTED"',
      'stats count(*) as attempts, pct(milliseconds, 99) as p99_ms by outcome, bin(5m)',
    ]
    return new LogQueryWidget({
      title: 'Webhooks by outcome',
      width: HALF,
      height: 6,
      view: LogQueryVisualizationType.LINE,
      logGroupNames: [this.logOf('deliver-webhook')],
      queryLines: lines,
    })
  }

  private queues(): IWidget {
    const { prefix } = deploymentOf(this)
    const of = (metric: string) =>
      `SEARCH('{AWS/SQS,QueueName} MetricName="${metric}" QueueName="${prefix}-"', 'Maximum')`
    return graph(
      'Messages that wait, and seconds of the oldest',
      HALF,
      [expression(of('ApproximateNumberOfMessagesVisible'))],
      [expression(of('ApproximateAgeOfOldestMessage'))],
    )
  }

  private functionsAtOnce(): IWidget {
    const lambda = (metricName: string, statistic: string) =>
      new Metric({ namespace: 'AWS/Lambda', metricName, statistic, period: PERIOD })
    return graph(
      'Functions at once, and throttled',
      THIRD,
      [lambda('ConcurrentExecutions', Stats.MAXIMUM)],
      [lambda('Throttles', Stats.SUM)],
    )
  }

  private tables(): IWidget {
    const { prefix } = deploymentOf(this)
    const units = `SEARCH('{AWS/DynamoDB,TableName} MetricName="ConsumedWriteCapacityUnits" TableName="${prefix}-"', 'Sum')`
    return graph('Write units of the tables', THIRD, [expression(units)])
  }

  /** Of the whole account; CloudWatch has it in us-east-1 when billing alerts are switched on. */
  private costs(): IWidget {
    const services = [
      'AmazonDynamoDB',
      'AWSLambda',
      'AmazonCloudWatch',
      'AWSQueueService',
      'awskms',
      'AmazonApiGateway',
    ]
    const metrics = services.map(
      (service) =>
        new Metric({
          namespace: 'AWS/Billing',
          metricName: 'EstimatedCharges',
          dimensionsMap: { Currency: 'USD', ServiceName: service },
          statistic: Stats.MAXIMUM,
          period: Duration.hours(6),
          region: 'us-east-1',
          label: service,
        }),
    )
    return new GraphWidget({ title: 'Dollars this month', width: THIRD, height: 6, region: 'us-east-1', left: metrics })
  }

  private own(name: string, statistic: string, dimensions?: Record<string, string>): Metric {
    return stageMetric(this, name, { statistic, period: PERIOD, ...(dimensions === undefined ? {} : { dimensions }) })
  }

  private query(title: string, queryLines: string[]): IWidget {
    const logGroupNames = integrationKinds.map((kind) => this.logOf(`dispatch-to-${kind}`))
    return new LogQueryWidget({ title, width: HALF, height: 6, logGroupNames, queryLines })
  }

  private logOf(name: string): string {
    return `/aws/lambda/${deploymentOf(this).prefix}-${name}`
  }
}

function graph(title: string, width: number, left: IMetric[], right: IMetric[] = []): IWidget {
  return new GraphWidget({ title, width, height: 6, left, right })
}

function search(namespace: string, dimension: string, metricName: string): IMetric {
  return expression(`SEARCH('{${namespace},${dimension}} MetricName="${metricName}"', 'Sum')`)
}

function expression(text: string): IMetric {
  return new MathExpression({ expression: text, usingMetrics: {}, period: PERIOD, label: '' })
}
