import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import type { Route } from '../../functions/http/route.ts'
import {
  readDocsFileRoute,
  readDocsRoute,
  readErrorsRoute,
  readOpenapiRoute,
} from '../../functions/openapi/openapi.routes.ts'
import { LambdaFunction } from '../constructs/lambda-function.ts'
import type { PublicApi } from '../http/public-api.ts'

/** The API's description and the page that shows it. Public; these functions may do nothing but answer. */
export class Openapi extends Construct {
  constructor(scope: Construct, id: string, { api }: { readonly api: PublicApi }) {
    super(scope, id)
    const routes: readonly Route[] = [readOpenapiRoute, readDocsRoute, readErrorsRoute, readDocsFileRoute]
    for (const route of routes) {
      const fn = new LambdaFunction(this, route.operationId, {
        name: route.operationId,
        timeout: Duration.seconds(10),
        memory: 256,
        impact: 'Developers cannot read the API’s documentation; orders are not affected.',
      })
      api.add(route, fn)
    }
  }
}
