import type { APIGatewayProxyEventV2, APIGatewayProxyResultV2, Context } from 'aws-lambda'
import type { Route } from './route.ts'

type ServeEvent = (event: APIGatewayProxyEventV2, context: Context) => Promise<APIGatewayProxyResultV2>

/** One function for several routes with the same rights. API Gateway’s route key selects the handler. */
export function serveRoutes(served: readonly (readonly [Route, ServeEvent])[]) {
  const handlers = new Map(served.map(([{ method, path }, handler]) => [`${method} ${path}`, handler]))
  return async (event: APIGatewayProxyEventV2, context: Context): Promise<APIGatewayProxyResultV2> => {
    // Public pages may be asked for their head alone; the handler leaves the body out.
    const handler = handlers.get(event.routeKey.replace(/^HEAD /, 'GET '))
    if (handler === undefined) throw new Error('API Gateway has a route that this function does not serve.')
    return handler(event, context)
  }
}
