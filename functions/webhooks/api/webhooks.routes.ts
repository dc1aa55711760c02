import type { Route } from '../../http/route.ts'
import * as deliveries from './deliveries.routes.ts'
import * as endpoints from './endpoints.routes.ts'

/** Every route under `/v1/webhook-endpoints`: all are served by one function. */
export const webhookRoutes: readonly Route[] = [...Object.values(endpoints), ...Object.values(deliveries)]
