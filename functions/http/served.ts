import type { httpHandler } from './http-handler.ts'

/** One route with what handles it, by the key that API Gateway gives it. */
export type Served = readonly [routeKey: string, handler: ReturnType<typeof httpHandler>]
