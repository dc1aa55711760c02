import type * as z from 'zod'
import type { ProblemCode } from './problem.ts'

export const scopes = [
  'orders:read',
  'orders:write',
  'events:read',
  'returns:write',
  'refunds:write',
  'webhooks:write',
  'customers:read',
  'customers:erase',
  'admin',
] as const
export type Scope = (typeof scopes)[number]

/** Groups of the platform’s support staff. A member of `support-admin` may do everything that `support` may. */
export const memberGroups = ['support', 'support-admin'] as const
export type MemberGroup = (typeof memberGroups)[number]

/**
 * One route of the API: what `httpHandler` checks, what the CDK app wires and
 * what `docs/openapi.json` says. Lives in `functions/<capability>/<capability>.routes.ts`
 * and imports no SDK.
 */
export interface Route<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** As API Gateway writes it: `/v1/orders/{orderId}`. */
  readonly path: string
  /** Name of the function that serves it: `functions/<capability>/<name>.lambda.ts`. One function serves all of /admin. */
  readonly operationId: string
  readonly summary: string
  readonly description?: string
  readonly tag: string
  /**
   * The scope a key needs, or the group a member of the support staff needs; `admin` also takes a member of
   * `support-admin`. `public` needs nothing; `brand-signature` is verified by the brand's integration.
   */
  readonly access: Scope | MemberGroup | 'public' | 'brand-signature'
  /** `required` where goods or money move. */
  readonly idempotency?: 'required' | 'optional'
  readonly params?: Params
  readonly query?: Query
  /**
   * The body's schema. A route with `bodyCheck: handler` gets the parsed JSON and finds the faults
   * itself, since it knows more than a schema does. The schema still documents the body.
   */
  readonly body?: Body
  readonly bodyCheck?: 'schema' | 'handler'
  readonly responses: Readonly<
    Record<
      number,
      {
        readonly description: string
        readonly schema?: z.ZodType
        /** Media types that it is answered as instead of JSON, where a query asks for it, or always. */
        readonly as?: readonly string[]
        readonly headers?: readonly string[]
      }
    >
  >
  /** Problems beside those that every route has (401, 403, 429, 500, 503). */
  readonly problems?: readonly ProblemCode[]
}

/** Whether callers authenticate with a key or a token. Otherwise a brand’s signature authenticates them, or nothing does. */
export function needsKey({ access }: Pick<Route, 'access'>): boolean {
  return access !== 'public' && access !== 'brand-signature'
}

/** Whether an API key with the route’s scope opens it. */
export function takesKeys({ access }: Pick<Route, 'access'>): boolean {
  return scopes.some((scope) => scope === access)
}

/** The group whose members a route takes, or null where it takes none. What a platform’s key may do, its administrators may. */
export function groupOf({ access }: Pick<Route, 'access'>): MemberGroup | null {
  if (access === 'admin') return 'support-admin'
  return memberGroups.find((group) => group === access) ?? null
}

export function defineRoute<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  route: Route<P, Q, B>,
): Route<P, Q, B> {
  return route
}
