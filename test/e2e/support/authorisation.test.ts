import { beforeAll, expect, test } from 'vitest'
import { collectRoutes } from '../../../bin/openapi/collect-routes.ts'
import { groupOf, needsKey, type Route, takesKeys } from '../../../functions/http/route.ts'
import type { Member } from '../../../functions/support/members/member-fields.ts'
import { call } from '../api.ts'
import { context } from '../context.ts'
import { signIn, tokenOf } from './member-session.ts'
import { newAccount, tokenOfAnotherClient, tokenOfAnotherPool } from './other-tokens.ts'

const callers = [
  'nobody at all',
  'an expired token',
  'a token of another pool',
  'a token of another client',
  'an ID token',
  'a disabled member',
  'a member without a group',
  'a member of support',
  'a member of support-admin',
  'a storefront’s key',
  'a platform’s key',
] as const
type CallerName = (typeof callers)[number]

/** What a caller is refused with; null where the route is open to it. */
function expected(route: Route, caller: CallerName): string | null {
  const group = groupOf(route)
  const isKey = caller === 'a storefront’s key' || caller === 'a platform’s key'
  if (isKey) {
    if (!takesKeys(route)) return '403 group_missing'
    const has = route.access === 'admin' ? 'a platform’s key' : 'a storefront’s key'
    return caller === has ? null : '403 scope_missing'
  }
  const isMember = /^a member (without|of)/.test(caller)
  if (!isMember || group === null) return '401 unauthenticated'
  if (caller === 'a member of support-admin') return null
  return caller === 'a member of support' && group === 'support' ? null : '403 group_missing'
}

let keys: Record<CallerName, string | null>
beforeAll(async () => {
  const session = await signIn(context.members.supportAdmin)
  const account = await newAccount('support-admin')
  const disabled = await signIn(account)
  const { body } = await call<{ data: Member[] }>('GET', '/support/members', { key: context.adminKey })
  const member = body.data.find(({ email }) => email === account.username)
  await call('POST', `/support/members/${member?.id}/disable`, { key: context.adminKey, body: {} })
  keys = {
    'nobody at all': null,
    'an expired token': context.expiredToken,
    'a token of another pool': await tokenOfAnotherPool(),
    'a token of another client': await tokenOfAnotherClient(),
    'an ID token': session.idToken,
    'a disabled member': disabled.accessToken,
    'a member without a group': await tokenOf('nobody'),
    'a member of support': await tokenOf('support'),
    'a member of support-admin': session.accessToken,
    'a storefront’s key': context.storefrontKey,
    'a platform’s key': context.adminKey,
  }
})

const routes = (await collectRoutes()).filter(needsKey)

/** Ids that nothing has, so that a request which is let in finds nothing to change. */
const pathOf = ({ path }: Route) => path.replaceAll(/\{\w+\}/g, '00000000-0000-4000-8000-000000000000')

async function answerTo(route: Route, key: string | null): Promise<string> {
  const hasBody = route.method !== 'GET' && route.method !== 'DELETE'
  const response = await fetch(context.apiUrl + pathOf(route), {
    method: route.method,
    headers: {
      ...(key === null ? {} : { authorization: `Bearer ${key}` }),
      ...(hasBody ? { 'content-type': 'application/json' } : {}),
    },
    // No route takes it, or it changes nothing.
    ...(hasBody ? { body: '{"not":"known"}' } : {}),
  })
  const { code = '' } = (await response.json().catch(() => ({}))) as { code?: string }
  return `${response.status} ${code}`
}

test('there are routes of every kind', () => {
  const kinds = new Set(routes.map(({ access }) => access))
  for (const access of ['orders:read', 'admin', 'support', 'support-admin'] as const) expect(kinds).toContain(access)
  expect(routes.length).toBeGreaterThan(60)
})

test.each(callers)('%s is answered on every route as its access says', async (caller) => {
  const wrong: string[] = []
  for (const route of routes) {
    const wanted = expected(route, caller)
    const got = await answerTo(route, keys[caller])
    const isOpen = !/^(401|403|5)/.test(got)
    if (wanted === null ? !isOpen : got !== wanted) wrong.push(`${route.method} ${route.path}: ${got}, not ${wanted}`)
  }
  expect(wrong).toEqual([])
})
