import type * as z from 'zod'
import type { Caller } from '../http/callers/api-key.ts'
import type { HttpAnswer } from '../http/http-answer.ts'
import { type HttpRequest, httpHandler } from '../http/http-handler.ts'
import type { Route } from '../http/route.ts'
import type { Served } from '../http/served.ts'
import { log } from '../runtime/log.ts'

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined

/** One change that a member of the support staff asks for, by ids only. */
export interface MembersChange {
  readonly caller: Caller
  readonly operation: string
  /** The brand, storefront or key; null for one that is new. */
  readonly subject: string | null
  readonly now: Date
}

/** Writes down who of the support staff asks for a change. A change that cannot be written down does not happen. */
export type LogMembersChange = (change: MembersChange) => Promise<void>

/**
 * Serves one route. Every change is logged by ids only: what was changed, and by which key. A member's is in the audit log
 * too, before it is made. A replay changes nothing.
 */
export function servedWith(logMembersChange: LogMembersChange) {
  return function serve<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
    route: Route<P, Q, B>,
    handle: (request: HttpRequest<Parsed<P>, Parsed<Q>, Parsed<B>>) => Promise<HttpAnswer>,
  ): Served {
    const { operationId: operation } = route
    const audited = async (request: HttpRequest<Parsed<P>, Parsed<Q>, Parsed<B>>): Promise<HttpAnswer> => {
      if (route.method === 'GET') return handle(request)
      const { requestId, caller, params, now } = request
      const subject = idOf(params, 'brandId') ?? idOf(params, 'storefrontId') ?? idOf(params, 'keyId')
      if (caller.member !== undefined) await logMembersChange({ caller, operation, subject, now })
      const answer = await handle(request)
      const subjectId = idOf(answer.body) ?? subject ?? 'none'
      log('info', 'ADMINISTERED', { requestId, operation, keyId: caller.keyId, subjectId })
      return answer
    }
    return [`${route.method} ${route.path}`, httpHandler(route, audited, { answersIn: 'settingsTable' })]
  }
}

function idOf(fields: unknown, name = 'id'): string | null {
  const known = new Map<string, unknown>(typeof fields === 'object' && fields !== null ? Object.entries(fields) : [])
  return known.has(name) ? String(known.get(name)) : null
}
