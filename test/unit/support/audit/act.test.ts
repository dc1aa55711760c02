import fc from 'fast-check'
import { expect, test } from 'vitest'
import { memberCaller } from '../../../../functions/http/callers/member.ts'
import { newId } from '../../../../functions/runtime/ids.ts'
import { actSchema, acts } from '../../../../functions/support/audit/act.ts'
import { actorOf } from '../../../../functions/support/audit/audit-log.ts'

test('a member acts by the account’s id, and the platform by its key’s', () => {
  expect(actorOf(memberCaller({ sub: 'the-member', iat: 1 }))).toBe('the-member')
  expect(actorOf({ keyId: 'key_1', storefrontId: null, livemode: false, scopes: ['admin'] })).toBe('key_1')
})

test('ids and codes can be logged', () => {
  const orderId = newId('ord', new Date())
  for (const act of acts) {
    const logged = {
      memberId: '7f3c9a52-0000-4000-8000-000000000000',
      act,
      orderId,
      detail: { group: 'support', sum: 3 },
    }
    expect(actSchema.safeParse(logged).success).toBe(true)
  }
})

test('texts with a space, and addresses, cannot', () => {
  const words = fc.tuple(fc.lorem({ maxCount: 1 }), fc.constantFrom(' ', '@', ', ', '\n'), fc.lorem({ maxCount: 1 }))
  fc.assert(
    fc.property(words, fc.constantFrom('subject', 'reason', 'orderId', 'memberId'), (parts, field) => {
      const act = { memberId: 'm', act: 'note_added', [field]: parts.join('') }
      expect(actSchema.safeParse(act).success).toBe(false)
    }),
  )
})
