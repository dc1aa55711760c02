import type * as z from 'zod'
import type { HttpAnswer } from '../http/http-answer.ts'
import { type HttpRequest, httpHandler } from '../http/http-handler.ts'
import type { Route } from '../http/route.ts'
import type { Served } from '../http/served.ts'
import { log } from '../runtime/log.ts'

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined

/** Serves one route. Every change is logged by ids only: what was changed, and by which key. A replay changes nothing. */
export function serve<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  route: Route<P, Q, B>,
  handle: (request: HttpRequest<Parsed<P>, Parsed<Q>, Parsed<B>>) => Promise<HttpAnswer>,
): Served {
  const audited = async (request: HttpRequest<Parsed<P>, Parsed<Q>, Parsed<B>>): Promise<HttpAnswer> => {
    const answer = await handle(request)
    if (route.method !== 'GET') {
      const { requestId, caller } = request
      const operation = route.operationId
      log('info', 'ADMINISTERED', {
        requestId,
        operation,
        keyId: caller.keyId,
        subjectId: idOf(answer.body) ?? idOf(request.params, 'brandId') ?? 'none',
      })
    }
    return answer
  }
  return [`${route.method} ${route.path}`, httpHandler(route, audited, { answersIn: 'settingsTable' })]
}

function idOf(fields: unknown, name = 'id'): string | null {
  const known = new Map<string, unknown>(typeof fields === 'object' && fields !== null ? Object.entries(fields) : [])
  return known.has(name) ? String(known.get(name)) : null
}
