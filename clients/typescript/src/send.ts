import { ApiError, NoAnswerError } from './errors.js'
import type { Problem } from './types.js'

export interface Connection {
  /** Such as `https://orders.shop.example`. */
  readonly baseUrl: string
  /** `sk_test_…` or `sk_live_…`. */
  readonly apiKey: string
  /** Tries of a request whose answer is lost, 429, 500, 502, 503 or 504. Default: 5. */
  readonly tries?: number
  readonly fetch?: typeof fetch
}

export interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly query?: Readonly<Record<string, QueryValue>>
  readonly body?: unknown
  /** The same in every try, so that the request is done once. */
  readonly idempotencyKey?: string
  readonly etag?: string
}

export type QueryValue = string | number | boolean | readonly string[] | undefined

const AGAIN = new Set([429, 500, 502, 503, 504])
const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 20_000
const ANSWER_MS = 30_000

/** Sends a request until it has an answer that counts. @throws ApiError, NoAnswerError */
export async function send(connection: Connection, call: Call): Promise<Response> {
  const { tries = 5, fetch: ask = fetch } = connection
  for (let attempt = 1; ; attempt++) {
    const answer = await ask(addressOf(connection, call), requestOf(connection, call)).catch((error: unknown) => {
      if (attempt >= tries) throw new NoAnswerError(call.idempotencyKey ?? null, error)
      return null
    })
    if (answer?.ok || answer?.status === 304) return answer
    if (answer !== null && (!AGAIN.has(answer.status) || attempt >= tries)) throw await errorOf(answer)
    await pause(answer, attempt)
  }
}

function addressOf({ baseUrl }: Connection, { path, query = {} }: Call): URL {
  const url = new URL(path, baseUrl)
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(name, Array.isArray(value) ? value.join(',') : String(value))
  }
  return url
}

function requestOf({ apiKey }: Connection, { method, body, idempotencyKey, etag }: Call): RequestInit {
  const headers = new Headers({ authorization: `Bearer ${apiKey}` })
  if (idempotencyKey !== undefined) headers.set('idempotency-key', idempotencyKey)
  if (etag !== undefined) headers.set('if-none-match', etag)
  if (body === undefined) return { method, headers, signal: AbortSignal.timeout(ANSWER_MS) }
  headers.set('content-type', 'application/json')
  return { method, headers, body: JSON.stringify(body), signal: AbortSignal.timeout(ANSWER_MS) }
}

async function errorOf(answer: Response): Promise<ApiError> {
  const text = await answer.text()
  try {
    return new ApiError(answer.status, JSON.parse(text))
  } catch {
    const detail = 'The answer is not one of the API.'
    const problem = { type: 'about:blank', title: detail, status: answer.status, code: 'unknown', detail }
    return new ApiError(answer.status, { ...problem, requestId: '', errors: [] } as unknown as Problem)
  }
}

/** As long as `Retry-After` says; otherwise twice as long each time, with chance in it. */
function pause(answer: Response | null, attempt: number): Promise<void> {
  const said = Number(answer?.headers.get('retry-after'))
  const growing = Math.min(FIRST_PAUSE_MS * 2 ** (attempt - 1), LONGEST_PAUSE_MS) * (0.5 + Math.random() / 2)
  return new Promise((resolve) => setTimeout(resolve, said > 0 ? said * 1000 : growing))
}
