import { expect, test } from 'vitest'
import { isOfGroup, memberCaller } from '../../../../functions/http/callers/member.ts'
import { groupOf, takesKeys } from '../../../../functions/http/route.ts'

test('an administrator has the rights of every member, and those of a platform’s key', () => {
  const caller = memberCaller({ sub: 'm', iat: 1, 'cognito:groups': ['support-admin', 'something-else'] })
  expect(caller.member).toEqual({ id: 'm', groups: ['support-admin'] })
  expect(caller.scopes).toEqual(['admin'])
  expect(isOfGroup(['support-admin'], 'support')).toBe(true)
  expect(isOfGroup(['support'], 'support-admin')).toBe(false)
})

test('a member without a group has no rights', () => {
  expect(memberCaller({ sub: 'm', iat: 1 }).member?.groups).toEqual([])
  expect(isOfGroup([], 'support')).toBe(false)
})

test.each([
  ['orders:write', true, null],
  ['admin', true, 'support-admin'],
  ['support', false, 'support'],
  ['support-admin', false, 'support-admin'],
] as const)('a route for %s takes keys: %s, members of: %s', (access, keys, group) => {
  expect(takesKeys({ access })).toBe(keys)
  expect(groupOf({ access })).toBe(group)
})
