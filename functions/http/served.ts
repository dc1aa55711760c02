import type { httpHandler } from './http-handler.ts'

/** A handler with its route key in API Gateway. */
export type Served = readonly [routeKey: string, handler: ReturnType<typeof httpHandler>]
