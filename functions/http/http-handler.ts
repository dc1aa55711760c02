import { randomUUID } from 'node:crypto'
import middy from '@middy/core'
import httpSecurityHeaders from '@middy/http-security-headers'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type * as z from 'zod'
import { systemClock } from '../runtime/clock.ts'
import { type EnvironmentName, environment } from '../runtime/environment.ts'
import { log } from '../runtime/log.ts'
import { bodyText, looseBodyText } from './body-text.ts'
import type { Caller } from './callers/api-key.ts'
import { authenticate } from './callers/authenticate.ts'
import { requireEdge } from './edge/edge-secret.ts'
import type { HttpAnswer } from './http-answer.ts'
import { findReplay, type Idempotency, IdempotencyRace } from './idempotency.ts'
import { Problem, problemCodes } from './problem.ts'
import { problemAnswer } from './problem-answer.ts'
import { limitRate, type RateLimitHeaders } from './rate-limit/rate-limit.ts'
import { checkBody, checkPart, idempotencyOf, parseJsonBody } from './request.ts'
import { needsKey, type Route } from './route.ts'

/** The checked request that a route’s function receives, without anything of Lambda. */
export interface HttpRequest<Params, Query, Body> {
  readonly params: Params
  readonly query: Query
  readonly body: Body
  readonly caller: Caller
  readonly method: string
  /** As it was asked for, with whatever a caller wrote into it: not for logs. */
  readonly path: string
  readonly idempotency: Idempotency | null
  readonly headers: Readonly<Record<string, string | undefined>>
  /** The body as sent, byte for byte, for signatures. */
  readonly rawBody: string
  readonly requestId: string
  readonly now: Date
}

export interface HttpHandlerOptions {
  /** The table that stores this function’s remembered answers, in the function’s own transactions. */
  readonly answersIn?: Extract<EnvironmentName, 'ordersTable' | 'settingsTable'>
  /**
   * `on_failure` spares a new request the read: what it does is refused by its own transaction when its answer is
   * remembered already, and is then looked up. Only for what has no effect before and beside that transaction.
   */
  readonly replays?: 'first' | 'on_failure'
}

type NoteRate = (headers: RateLimitHeaders) => void

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined

/**
 * The one wrapper of every HTTP function: key and scope, replay of remembered
 * answers, parsing, problems, logging. A remembered answer comes before whatever a
 * check of the body says. One answer reports all faults.
 */
export function httpHandler<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  route: Route<P, Q, B>,
  handle: (request: HttpRequest<Parsed<P>, Parsed<Q>, Parsed<B>>) => Promise<HttpAnswer>,
  { answersIn = 'ordersTable', replays = 'first' }: HttpHandlerOptions = {},
) {
  return middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use(httpSecurityHeaders())
    .handler(async (event) => {
      const requestId = `req_${event.requestContext?.requestId ?? randomUUID()}`
      const started = systemClock()
      let rateLimit: RateLimitHeaders = {}
      const answer = await answerOf(event, requestId, (headers) => {
        rateLimit = headers
      })
      const milliseconds = systemClock().getTime() - started.getTime()
      log('info', 'REQUEST_ANSWERED', { requestId, operation: route.operationId, status: answer.status, milliseconds })
      return toGateway({ ...answer, headers: { ...rateLimit, ...answer.headers } }, event, requestId)
    })

  async function answerOf(event: APIGatewayProxyEventV2, requestId: string, note: NoteRate): Promise<HttpAnswer> {
    try {
      return await checkedAnswer(event, requestId, note)
    } catch (error) {
      return problemAnswer(error, requestId, route.operationId)
    }
  }

  async function checkedAnswer(event: APIGatewayProxyEventV2, requestId: string, note: NoteRate): Promise<HttpAnswer> {
    const now = systemClock()
    const headers = event.headers
    await requireEdge(headers, now)
    const caller = await authenticate(route, headers, now)
    const rawBody = route.body === undefined ? looseBodyText(event) : bodyText(event)
    const json = route.body === undefined ? undefined : parseJsonBody(route, headers, rawBody)
    const idempotency = idempotencyOf(route, event, caller, json)
    const replay = () => (idempotency === null ? null : replayedAnswer(answersIn, idempotency, now, requestId))

    const replayed = replays === 'first' ? await replay() : null
    if (replayed !== null) return replayed
    try {
      if (needsKey(route)) await limitRate(caller, now, note)
      const params = checkPart(route.params, event.pathParameters ?? {}, '#path')
      const query = checkPart(route.query, event.queryStringParameters ?? {}, '#query')
      const body = checkBody(route, json)
      return await handle({
        params: params as Parsed<P>,
        query: query as Parsed<Q>,
        body: body as Parsed<B>,
        caller,
        method: event.requestContext?.http?.method ?? route.method,
        path: event.rawPath,
        idempotency,
        headers,
        rawBody,
        requestId,
        now,
      })
    } catch (error) {
      const winner = replays === 'on_failure' || mayBeOwnEffect(error) ? await replay() : null
      if (winner !== null) return winner
      throw error
    }
  }
}

/** Of two equal requests at once, the slower may meet the effect of the faster: a lost race or a conflict. */
function mayBeOwnEffect(error: unknown): boolean {
  return error instanceof IdempotencyRace || (error instanceof Problem && problemCodes[error.code].status === 409)
}

async function replayedAnswer(
  answersIn: NonNullable<HttpHandlerOptions['answersIn']>,
  idempotency: Idempotency,
  now: Date,
  requestId: string,
): Promise<HttpAnswer | null> {
  const replay = await findReplay(environment(answersIn)[answersIn], idempotency, now)
  if (replay === null) return null
  if (replay.kind === 'reused') {
    throw new Problem('idempotency_key_reused', 'This Idempotency-Key was already used with another request.')
  }
  log('info', 'REQUEST_REPLAYED', { requestId })
  return replay.answer
}

/** API Gateway's form; a GET whose ETag the caller already has becomes 304. */
function toGateway(
  answer: HttpAnswer,
  event: APIGatewayProxyEventV2,
  requestId: string,
): APIGatewayProxyStructuredResultV2 {
  const etag = answer.headers?.ETag
  const asked = event.headers['if-none-match']
  const unchanged =
    event.requestContext?.http?.method === 'GET' &&
    answer.status === 200 &&
    etag !== undefined &&
    (asked ?? '').split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === etag)
  const headers = { 'Cache-Control': 'no-store', ...answer.headers, 'X-Request-Id': requestId }
  if (unchanged) return { statusCode: 304, headers }
  if (event.requestContext?.http?.method === 'HEAD') return { statusCode: answer.status, headers }
  if (answer.body === undefined) return { statusCode: answer.status, headers }
  if (typeof answer.body === 'string') return { statusCode: answer.status, headers, body: answer.body }
  return {
    statusCode: answer.status,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(answer.body),
  }
}
