import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import {
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Construct, type IConstruct } from 'constructs'
import { groupOf, type Route } from '../../functions/http/route.ts'
import { acknowledge } from '../constructs/acknowledge.ts'
import { deploymentOf } from '../constructs/deployment.ts'
import { LambdaFunction } from '../constructs/lambda-function.ts'
import type { EdgeSecret } from '../edge/edge-secret.ts'
import type { SignIn } from '../support/sign-in.ts'
import { alarmOnAnswers, alarmOnFailures } from './api-alarms.ts'

/** Requests a second that API Gateway lets through before it answers 429 by itself; the account's default limit. */
const RATE_LIMIT = 10_000
const BURST_LIMIT = 5_000

export interface PublicApiProps {
  /** With it, every function that is added refuses what did not come through the edge. */
  readonly edgeSecret?: EdgeSecret | undefined
  /** Whose tokens open the routes that members of the support staff may call. */
  readonly signIn?: SignIn | undefined
}

/**
 * The HTTPS API. Routes come from `functions/<capability>/<capability>.routes.ts`, so wiring and documentation
 * cannot differ. A route is deployed with the function that serves it, whatever stack that is in.
 */
export class PublicApi extends Construct {
  readonly api: HttpApi
  private readonly integrations = new Map<LambdaFunction, HttpLambdaIntegration>()

  private readonly edgeSecret: EdgeSecret | undefined
  private readonly signIn: SignIn | undefined

  constructor(scope: Construct, id: string, { edgeSecret, signIn }: PublicApiProps = {}) {
    super(scope, id)
    this.edgeSecret = edgeSecret
    this.signIn = signIn
    const { stage, prefix } = deploymentOf(this)
    const notFound = new LambdaFunction(this, 'NotFound', {
      name: 'not-found',
      timeout: Duration.seconds(5),
      memory: 256,
      impact: 'Wrong addresses of the API are answered with an error of API Gateway instead of a problem of ours.',
    })
    this.api = new HttpApi(this, 'Api', {
      apiName: prefix,
      createDefaultStage: false,
      defaultIntegration: integrationOf(notFound),
    })
    acknowledgeNoAuthorizer(this.api)
    const accessLog = new LogGroup(this, 'AccessLog', {
      logGroupName: `/aws/http-api/${prefix}`,
      retention: stage.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
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
    alarmOnAnswers(this, this.api, accessLog)
  }

  /** Where people reach it: behind the edge, and not by API Gateway's own name. */
  get publicUrl(): string {
    const { domainName } = deploymentOf(this).stage
    return domainName === undefined ? this.api.apiEndpoint : `https://${domainName}`
  }

  /** All that other stacks may refer to. */
  get attributes(): readonly string[] {
    return [this.api.apiId, this.api.apiEndpoint]
  }

  /** Serves `route` by `fn`. */
  add(route: Route, fn: LambdaFunction): void {
    if (groupOf(route) !== null) this.signIn?.grantVerify(fn)
    const methods = [HttpMethod[route.method]]
    // Who follows a link, as mail scanners do, may ask for its head alone before.
    if (route.method === 'GET' && route.access === 'public') methods.push(HttpMethod.HEAD)
    for (const method of methods) {
      const added = new HttpRoute(fn, `${method} ${route.path}`, {
        httpApi: this.api,
        routeKey: HttpRouteKey.with(route.path, method),
        integration: this.integrationWith(fn),
      })
      acknowledgeNoAuthorizer(added)
    }
  }

  private integrationWith(fn: LambdaFunction): HttpLambdaIntegration {
    const known = this.integrations.get(fn)
    if (known !== undefined) return known
    this.edgeSecret?.grantRequire(fn)
    alarmOnFailures(fn)
    const integration = integrationOf(fn)
    this.integrations.set(fn, integration)
    return integration
  }
}

function acknowledgeNoAuthorizer(routes: IConstruct): void {
  acknowledge(
    routes,
    'APIG4',
    'httpHandler checks the key or token of every route, so that a call costs one function and every refusal is ours to word.',
  )
}

/** API Gateway may call the function on every route: one permission, where one for each route would fill the stack. */
function integrationOf({ name, lambda }: LambdaFunction): HttpLambdaIntegration {
  return new HttpLambdaIntegration(`${name}-integration`, lambda, { scopePermissionToRoute: false })
}
