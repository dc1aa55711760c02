import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { Stats } from 'aws-cdk-lib/aws-cloudwatch'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type { Route } from '../../functions/http/route.ts'
import type { EdgeSecret } from '../edge/edge-secret.ts'
import { acknowledge } from './acknowledge.ts'
import { HouseAlarm } from './house-alarm.ts'
import { house } from './house-defaults.ts'
import { HouseFunction } from './house-function.ts'

/** Requests a second that API Gateway lets through before it answers 429 by itself; the account's default limit. */
const RATE_LIMIT = 10_000
const BURST_LIMIT = 5_000

/** In five minutes: more than one unlucky request, fewer than a storefront's customers notice. */
const SERVER_ERRORS = 5

/** The HTTPS API. Routes come from `functions/<capability>/<capability>.routes.ts`, so wiring and documentation cannot differ. */
export class HouseApi extends Construct {
  readonly api: HttpApi
  private readonly integrations = new Map<HouseFunction, HttpLambdaIntegration>()

  private readonly edgeSecret: EdgeSecret | undefined

  /** With an `edgeSecret`, every function that is added refuses what did not come through the edge. */
  constructor(scope: Construct, id: string, props: { readonly edgeSecret?: EdgeSecret | undefined } = {}) {
    super(scope, id)
    this.edgeSecret = props.edgeSecret
    const { stage, prefix, alarmTopic } = house(this)
    const notFound = new HouseFunction(this, 'NotFound', {
      name: 'not-found',
      timeout: Duration.seconds(5),
      memory: 256,
      impact: 'Wrong addresses of the API are answered with an error of API Gateway instead of a problem of ours.',
    })
    this.api = new HttpApi(this, 'Api', {
      apiName: prefix,
      createDefaultStage: false,
      defaultIntegration: new HttpLambdaIntegration('not-found-integration', notFound.lambda),
    })
    acknowledge(
      this.api,
      'APIG4',
      'httpHandler checks the API key of every route, so that a call costs one function and every refusal is ours to word.',
    )
    const accessLog = new LogGroup(this, 'AccessLog', {
      logGroupName: `/aws/http-api/${prefix}`,
      retention: stage.logRetentionDays,
      removalPolicy: stage.isProd ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    })
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: RATE_LIMIT, burstLimit: BURST_LIMIT },
      accessLogSettings: {
        destination: new LogGroupLogDestination(accessLog),
        // The route, not the path: ids of orders do not belong into an access log, and neither do callers' addresses.
        format: AccessLogFormat.custom(
          '{"requestId":"$context.requestId","time":"$context.requestTime","route":"$context.routeKey","status":"$context.status","milliseconds":"$context.responseLatency"}',
        ),
      },
    })
    // Functions answer their own failures as problems, which Lambda counts as success.
    new HouseAlarm(this, 'ServerErrors', {
      metric: this.api.metricServerError({ period: Duration.minutes(5), statistic: Stats.SUM }),
      threshold: SERVER_ERRORS,
      impact: 'Storefronts or brands get 5xx: orders, reports or questions are not taken until they try again.',
      runbook: 'the-api-answers-5xx',
      topic: alarmTopic,
    })
  }

  /** Serves `route` by `fn`. */
  add(route: Route, fn: HouseFunction): void {
    let integration = this.integrations.get(fn)
    if (integration === undefined) {
      integration = new HttpLambdaIntegration(`${fn.name}-integration`, fn.lambda)
      this.integrations.set(fn, integration)
      this.edgeSecret?.grantRequire(fn)
    }
    const methods = [HttpMethod[route.method]]
    // Who follows a link, as mail scanners do, may ask for its head alone before.
    if (route.method === 'GET' && route.access === 'public') methods.push(HttpMethod.HEAD)
    this.api.addRoutes({ path: route.path, methods, integration })
  }
}
