import type { Route } from '../../http/route.ts'
import * as deliveries from './deliveries.routes.ts'
import * as desk from './desk-deliveries.routes.ts'
import * as deskEndpoints from './desk-endpoints.routes.ts'
import * as endpoints from './endpoints.routes.ts'

/** Every route under `/v1/webhook-endpoints`, and the desk's: all are served by one function. */
export const webhookRoutes: readonly Route[] = [
  ...Object.values(endpoints),
  ...Object.values(deliveries),
  ...Object.values(desk),
  ...Object.values(deskEndpoints),
]
