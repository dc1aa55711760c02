import { Problem } from '../problem.ts'
import { needsKey, type Route } from '../route.ts'
import type { Caller } from './api-key.ts'
import { findCaller } from './api-key-store.ts'

const anonymous: Caller = { keyId: 'none', storefrontId: null, livemode: false, scopes: [] }

/** The caller, by `Authorization: Bearer sk_…`. A route that needs no key has an anonymous caller. */
export async function authenticate(
  route: Route,
  headers: Readonly<Record<string, string | undefined>>,
  now: Date,
): Promise<Caller> {
  if (!needsKey(route)) return anonymous
  const secret = /^Bearer\s+(sk_(?:test|live)_[A-Za-z0-9_-]{20,100})$/i.exec(headers.authorization ?? '')?.[1]
  const caller = secret === undefined ? null : await findCaller(secret, now)
  if (caller === null) {
    throw new Problem('unauthenticated', 'Send a valid API key as "Authorization: Bearer sk_…".')
  }
  if (!caller.scopes.includes(route.access)) {
    throw new Problem('scope_missing', `This needs a key with the scope "${route.access}".`)
  }
  return caller
}
