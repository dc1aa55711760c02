import { Problem } from '../problem.ts'
import { groupOf, needsKey, type Route, takesKeys } from '../route.ts'
import type { Caller } from './api-key.ts'
import { findCaller } from './api-key-store.ts'
import { isOfGroup, memberCaller } from './member.ts'
import { mayStillCall } from './member-row.ts'

const anonymous: Caller = { keyId: 'none', storefrontId: null, livemode: false, scopes: [] }

const KEY = /^Bearer\s+(sk_(?:test|live)_[A-Za-z0-9_-]{20,100})$/i
/** The three parts of a JWT; Cognito's have some 1,000 characters. */
const TOKEN = /^Bearer\s+([A-Za-z0-9_-]{10,1000}\.[A-Za-z0-9_-]{10,6000}\.[A-Za-z0-9_-]{10,1000})$/i

/**
 * The caller, by `Authorization: Bearer`: a key, or an access token of a member of the support staff where the route
 * takes one. A route that needs neither has an anonymous caller.
 */
export async function authenticate(
  route: Route,
  headers: Readonly<Record<string, string | undefined>>,
  now: Date,
): Promise<Caller> {
  if (!needsKey(route)) return anonymous
  const sent = headers.authorization ?? ''
  const token = TOKEN.exec(sent)?.[1]
  if (token !== undefined && groupOf(route) !== null) return authorizedMember(route, token, now)
  const secret = KEY.exec(sent)?.[1]
  const caller = secret === undefined ? null : await findCaller(secret, now)
  if (caller === null) throw unauthenticated(route)
  if (!takesKeys(route)) {
    throw new Problem('group_missing', 'Keys are not taken here: sign in as a member of the support staff.')
  }
  if (!caller.scopes.includes(route.access)) {
    throw new Problem('scope_missing', `This needs a key with the scope "${route.access}".`)
  }
  return caller
}

async function authorizedMember(route: Route, token: string, now: Date): Promise<Caller> {
  // Only here: what checks tokens is not started in functions that get none.
  const { readAccessToken } = await import('./access-token.ts')
  const claims = await readAccessToken(token)
  if (claims === null) throw unauthenticated(route)
  if (!(await mayStillCall(claims.sub, claims.iat, now))) throw unauthenticated(route)
  const caller = memberCaller(claims)
  const group = groupOf(route)
  if (group === null || !isOfGroup(caller.member?.groups ?? [], group)) {
    throw new Problem('group_missing', `This needs a member of the group "${group}".`)
  }
  return caller
}

function unauthenticated(route: Route): Problem {
  const wanted = [
    ...(takesKeys(route) ? ['a valid API key as "Authorization: Bearer sk_…"'] : []),
    ...(groupOf(route) === null ? [] : ['the access token of a signed-in member as "Authorization: Bearer …"']),
  ]
  return new Problem('unauthenticated', `Send ${wanted.join(' or ')}.`)
}
